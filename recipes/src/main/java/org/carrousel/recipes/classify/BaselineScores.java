package org.carrousel.recipes.classify;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a baseline came to on the test part.
 *
 * @param scores of its classes
 * @param ranking of the class that is looked for; empty where none is
 */
record BaselineScores(ClassScores scores, Optional<RankingScores> ranking) {
  /** By key, as {@code metrics.json} has them. */
  Map<String, Double> metrics() {
    Map<String, Double> metrics = new LinkedHashMap<>(scores.metrics());
    ranking.ifPresent(present -> metrics.putAll(present.metrics()));
    return metrics;
  }
}
