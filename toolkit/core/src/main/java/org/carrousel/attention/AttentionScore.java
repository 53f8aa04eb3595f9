package org.carrousel.attention;

/** How well a state of the decoder h and a state of the source e fit. */
public enum AttentionScore {
  /**
   * {@code h W e}, which Luong et al. call general (2015, "Effective approaches to attention-based
   * neural machine translation", equation 8).
   */
  MULTIPLICATIVE,
  /**
   * {@code v tanh(W h + U e)} (Bahdanau, Cho and Bengio 2015, "Neural machine translation by
   * jointly learning to align and translate", appendix A.1.2).
   */
  ADDITIVE
}
