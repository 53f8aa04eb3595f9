package org.carrousel.baseline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Translates each token by itself: the target token that IBM's model 1 gives the greatest
 * probability, which is learned from pairs without an alignment by expectation maximisation (Brown
 * et al. 1993, "The mathematics of statistical machine translation", section 4.3). What no target
 * token explains better than nothing at all is left out.
 */
public final class IbmModel1 {
  private static final int ITERATIONS = 8;

  /** A source token that every source has, for target tokens that come from no other. */
  private static final int NOTHING = -1;

  private final Map<Integer, Integer> best;

  private IbmModel1(Map<Integer, Integer> best) {
    this.best = best;
  }

  /**
   * Learns from pairs of token numbers.
   *
   * @param sources [pair][token], 0 or more each
   * @param targets [pair][token], 0 or more each
   */
  public static IbmModel1 fit(int[][] sources, int[][] targets) {
    Map<Integer, Map<Integer, Double>> probabilities = new HashMap<>();
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      probabilities = improved(probabilities, sources, targets);
    }
    Map<Integer, Integer> best = new HashMap<>();
    probabilities.forEach((source, ofSource) -> best.put(source, best(ofSource)));
    return new IbmModel1(best);
  }

  /** Of equally probable ones that with the least number. */
  private static int best(Map<Integer, Double> probabilities) {
    return probabilities.entrySet().stream()
        .min(
            Map.Entry.<Integer, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow()
        .getKey();
  }

  /** One step of expectation maximisation; from nothing, all are as probable. */
  private static Map<Integer, Map<Integer, Double>> improved(
      Map<Integer, Map<Integer, Double>> before, int[][] sources, int[][] targets) {
    Map<Integer, Map<Integer, Double>> counts = new HashMap<>();
    for (int pair = 0; pair < sources.length; pair++) {
      int[] source = Arrays.copyOf(sources[pair], sources[pair].length + 1);
      source[source.length - 1] = NOTHING;
      for (int target : targets[pair]) {
        double[] shares = new double[source.length];
        for (int i = 0; i < source.length; i++) {
          shares[i] = before.isEmpty() ? 1 : before.get(source[i]).get(target);
        }
        double sum = Arrays.stream(shares).sum();
        for (int i = 0; i < source.length; i++) {
          counts
              .computeIfAbsent(source[i], token -> new HashMap<>())
              .merge(target, shares[i] / sum, Double::sum);
        }
      }
    }
    counts.values().forEach(IbmModel1::normalise);
    return counts;
  }

  private static void normalise(Map<Integer, Double> counts) {
    double sum = counts.values().stream().mapToDouble(Double::doubleValue).sum();
    counts.replaceAll((target, count) -> count / sum);
  }

  /** The translation; tokens that no pair had are left out. */
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
