package org.carrousel.recipes.rank;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How well questions were ranked.
 *
 * @param map mean average precision, 0 to 1
 * @param mrr mean reciprocal rank of the first right candidate, 0 to 1
 */
record RankScores(double map, double mrr) {
  /** Puts both among others, as {@code metrics.json} has them. */
  void put(Map<String, Double> metrics, String prefix) {
    metrics.put(prefix + "map", map);
    metrics.put(prefix + "mrr", mrr);
  }

  /** Of the test part. */
  Map<String, Double> metrics() {
    Map<String, Double> metrics = new LinkedHashMap<>();
    put(metrics, "test.");
    return metrics;
  }
}
