package org.carrousel.architecture;

/** How the hidden states of a sequence become one vector; time steps that pad do not count. */
public enum Pooling {
  /** The state after the last time step; backward, after the first. */
  LAST,
  /** The mean over time. */
  MEAN,
  /** The greatest over time, unit by unit. */
  MAX,
  /** Mean beside greatest: twice as wide. */
  MEAN_AND_MAX
}
