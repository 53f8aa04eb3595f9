package org.carrousel.engine;

/** How exactly a recurrent layer multiplies. */
public enum Precision {
  /** In the network's data type. */
  FULL,
  /**
   * Factors rounded to bfloat16, which has the range of a float and 8 of its 24 significant binary
   * digits; sums, memory cells, parameters and their gradients stay floats (mixed precision,
   * Micikevicius et al. 2018, arXiv:1710.03740; bfloat16: Kalamkar et al. 2019, arXiv:1905.12322).
   */
  BFLOAT16;
}
