package org.carrousel.baseline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Word-by-word translation with IBM model 1: replaces each source token by its most probable target
 * token. The probabilities are learned from unaligned pairs by expectation maximization (Brown et
 * al. 1993, "The mathematics of statistical machine translation", section 4.3).
 */
public final class IbmModel1 {
  private static final int ITERATIONS = 8;

  /** Empty source token, added to every source, for target tokens without a translation. */
  private static final int EMPTY = -1;

  private final Map<Integer, Integer> best;

  private IbmModel1(Map<Integer, Integer> best) {
    this.best = best;
  }

  /**
   * Trains a model on pairs of token ids.
   *
   * @param sources [pair][token], ids of 0 or more
   * @param targets [pair][token], ids of 0 or more
   */
  public static IbmModel1 fit(int[][] sources, int[][] targets) {
    Map<Integer, Map<Integer, Double>> probabilities = new HashMap<>();
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      probabilities = iterate(probabilities, sources, targets);
    }
    Map<Integer, Integer> best = new HashMap<>();
    probabilities.forEach((source, targetsOf) -> best.put(source, best(targetsOf)));
    return new IbmModel1(best);
  }

  /** Returns the most probable token; of several, the one with the lowest id. */
  private static int best(Map<Integer, Double> probabilities) {
    return probabilities.entrySet().stream()
        .min(
            Map.Entry.<Integer, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow()
        .getKey();
  }

  /** Computes one step of expectation maximization; empty probabilities stand for uniform ones. */
  private static Map<Integer, Map<Integer, Double>> iterate(
      Map<Integer, Map<Integer, Double>> probabilities, int[][] sources, int[][] targets) {
    Map<Integer, Map<Integer, Double>> counts = new HashMap<>();
    for (int pair = 0; pair < sources.length; pair++) {
      int[] source = Arrays.copyOf(sources[pair], sources[pair].length + 1);
      source[source.length - 1] = EMPTY;
      for (int target : targets[pair]) {
        double[] weights = new double[source.length];
        for (int i = 0; i < source.length; i++) {
          weights[i] = probabilities.isEmpty() ? 1 : probabilities.get(source[i]).get(target);
        }
        double sum = Arrays.stream(weights).sum();
        for (int i = 0; i < source.length; i++) {
          counts
              .computeIfAbsent(source[i], token -> new HashMap<>())
              .merge(target, weights[i] / sum, Double::sum);
        }
      }
    }
    counts.values().forEach(IbmModel1::normalize);
    return counts;
  }

  private static void normalize(Map<Integer, Double> counts) {
    double sum = counts.values().stream().mapToDouble(Double::doubleValue).sum();
    counts.replaceAll((target, count) -> count / sum);
  }

  /** Translates a source; tokens that did not occur in training are skipped. */
  public int[] translate(int[] source) {
    List<Integer> target = new ArrayList<>();
    for (int token : source) {
      if (best.containsKey(token)) {
        target.add(best.get(token));
      }
    }
    return target.stream().mapToInt(Integer::intValue).toArray();
  }
}
