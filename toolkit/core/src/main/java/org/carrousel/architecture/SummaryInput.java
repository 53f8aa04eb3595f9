package org.carrousel.architecture;

/** What a decoder does with the summary of its source, the encoder's final state. */
public enum SummaryInput {
  /** Its first state follows from it (Sutskever, Vinyals and Le 2014). */
  INITIAL_STATE,
  /** Besides, it is an input of every time step (Cho et al. 2014). */
  EVERY_STEP
}
