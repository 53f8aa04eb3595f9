package org.carrousel.recipes.data;

/** Features that share a mean and a standard deviation when they are standardized. */
public enum FeatureScaling {
  /** Each feature has its own. */
  FEATURE,
  /** All features together, as the pixels of images. */
  ALL
}
