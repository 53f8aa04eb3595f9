package org.carrousel.engine;

/** Precision of a recurrent layer's matrix products. */
public enum Precision {
  /** The network's data type. */
  FULL,
  /**
   * Mixed precision: factors are rounded to bfloat16, which has the range of a float and 8 of its
   * 24 significant bits; accumulators, memory cells, parameters and their gradients stay floats
   * (Micikevicius et al. 2018, arXiv:1710.03740; Kalamkar et al. 2019, arXiv:1905.12322).
   */
  BFLOAT16;
}
