package org.carrousel.recipes.label;

/** How a network reads a sequence. */
public enum Reading {
  /** Recurrent layers in both directions: every answer knows the whole sequence. */
  BIDIRECTIONAL,
  /** Recurrent layers forward: an answer knows what came before, and some steps more if delayed. */
  FORWARD,
  /** No recurrence: an answer knows a window of time steps around its own. */
  WINDOW
}
