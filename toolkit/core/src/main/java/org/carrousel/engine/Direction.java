package org.carrousel.engine;

/** Direction in which a recurrent layer reads a sequence. */
public enum Direction {
  /** From the first time step to the last. */
  FORWARD,
  /** From the last time step to the first. */
  BACKWARD
}
