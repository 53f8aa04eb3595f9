package org.carrousel.recipes.classify;

/** What is done where some classes are rarer than others. */
public enum Balance {
  /** Nothing: training follows the classes' frequencies. */
  NONE,
  /** The loss of a class weighs the more the rarer it is, so that all weigh alike. */
  WEIGHTS,
  /** Examples of rare classes are repeated until all classes are as frequent. */
  OVERSAMPLING
}
