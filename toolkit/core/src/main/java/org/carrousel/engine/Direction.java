package org.carrousel.engine;

/** The order in which a sequence is read. */
public enum Direction {
  /** From the first time step to the last. */
  FORWARD,
  /** From the last time step to the first. */
  BACKWARD
}
