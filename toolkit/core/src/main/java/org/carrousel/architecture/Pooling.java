package org.carrousel.architecture;

/** Reductions of a sequence's hidden states to one vector. Padded time steps are ignored. */
public enum Pooling {
  /** Final state: after the last time step, and after the first of the backward direction. */
  LAST,
  /** Mean over time. */
  MEAN,
  /** Maximum over time, of each unit. */
  MAX,
  /** Concatenation of mean and maximum, a vector of twice the size. */
  MEAN_AND_MAX
}
