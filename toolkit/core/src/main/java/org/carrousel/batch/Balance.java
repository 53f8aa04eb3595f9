package org.carrousel.batch;

/** Treatment of classes that are rarer than others. */
public enum Balance {
  /** Training follows the frequencies of the classes. */
  NONE,
  /** The loss of an example is weighted by the inverse frequency of its class. */
  WEIGHTS,
  /** Examples of rare classes are repeated until all classes are equally frequent. */
  OVERSAMPLING
}
