package org.carrousel.recipes.data;

/** Use of a file of sequences. */
public enum FileUse {
  /** Training; sequences held out of it are measured at every time step with a number. */
  TRAINING,
  /**
   * Testing; a sequence that was cut off before its end is measured at its last time step alone.
   */
  TEST,
  /** Prediction; numbers to predict are ignored. */
  PREDICTION
}
