package org.carrousel.recipes.data;

/** What a file of sequences is read for. */
public enum FileUse {
  /** To learn from; what is held out of it is measured at every time step with a number. */
  TRAINING,
  /** To measure by: sequences that were cut off before their end at their last time step alone. */
  TEST,
  /** To predict from: numbers are not looked at. */
  PREDICTION
}
