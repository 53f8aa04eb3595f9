package org.carrousel.recipes.data;

/** Who shares a mean and a deviation when sequences of numbers are standardized. */
public enum FeatureScaling {
  /** Each feature has its own. */
  FEATURE,
  /** All features together, as the pixels of images. */
  ALL
}
