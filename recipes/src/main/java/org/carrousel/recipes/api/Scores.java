package org.carrousel.recipes.api;

import java.util.Map;

/** Measures of a model, or of a baseline, on the test part. */
public interface Scores {
  /** Measures by their key, such as {@code test.rmse}, in the order of the report's columns. */
  Map<String, Double> metrics();

  /** Measures alone, without what they were computed from. */
  static Scores of(Map<String, Double> metrics) {
    return () -> metrics;
  }
}
