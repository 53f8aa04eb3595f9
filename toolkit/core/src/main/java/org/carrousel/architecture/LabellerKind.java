package org.carrousel.architecture;

/** Time steps that a network sees for the output of one time step. */
public enum LabellerKind {
  /** Recurrent layers in both directions: the whole sequence. */
  BIDIRECTIONAL,
  /** Recurrent layers forward: all earlier time steps, and some later ones with a delay. */
  FORWARD,
  /** Dense layers without recurrence: a window around the time step. */
  WINDOW
}
