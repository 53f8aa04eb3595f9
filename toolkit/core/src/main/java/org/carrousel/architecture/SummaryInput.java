package org.carrousel.architecture;

/** Uses of the encoder's final state, the summary of the source, in a decoder. */
public enum SummaryInput {
  /** The decoder's initial states are computed from it (Sutskever, Vinyals and Le 2014). */
  INITIAL_STATE,
  /** It is also an input of every decoder time step (Cho et al. 2014). */
  EVERY_STEP
}
