package org.carrousel.attention;

/** Score functions of a decoder state h and a source state e. */
public enum AttentionScore {
  /**
   * Multiplicative score {@code h W e}, "general" in Luong et al. 2015, "Effective approaches to
   * attention-based neural machine translation", equation 8.
   */
  MULTIPLICATIVE,
  /**
   * Additive score {@code v tanh(W h + U e)} (Bahdanau, Cho and Bengio 2015, "Neural machine
   * translation by jointly learning to align and translate", appendix A.1.2).
   */
  ADDITIVE
}
