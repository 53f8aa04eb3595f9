package org.carrousel.metrics;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Measures of a ranking of the test part's groups, and of a threshold from which on a group counts
 * as positive, chosen on the validation part.
 *
 * @param validationPrAuc average precision of the validation part; {@code NaN} without a positive
 * @param threshold from which on a group counts as positive; see {@link #threshold(ScoredGroups)}
 */
public record RankingScores(
    double validationPrAuc,
    double prAuc,
    double rocAuc,
    double threshold,
    long truePositives,
    long falsePositives,
    long positives) {
  private static final double DEFAULT_THRESHOLD = .5;

  /** Measures a ranking. */
  public static RankingScores of(ScoredGroups validation, ScoredGroups test) {
    double threshold = threshold(validation);
    long right = 0;
    long wrong = 0;
    long positives = 0;
    for (int group = 0; group < test.scores().length; group++) {
      boolean taken = test.scores()[group] >= threshold;
      right += taken && test.positive()[group] ? 1 : 0;
      wrong += taken && !test.positive()[group] ? 1 : 0;
      positives += test.positive()[group] ? 1 : 0;
    }
    BinaryRanking ranking = test.ranking();
    return new RankingScores(
        validation.hasPositive() ? validation.ranking().averagePrecision() : Double.NaN,
        ranking.averagePrecision(),
        ranking.rocAuc(),
        threshold,
        right,
        wrong,
        positives);
  }

  /** The score with the best F1 on the validation part; one half without a positive there. */
  public static double threshold(ScoredGroups validation) {
    return validation.hasPositive()
        ? validation.ranking().bestThreshold().score()
        : DEFAULT_THRESHOLD;
  }

  /** Share of true positives among the predicted ones; {@code NaN} if none is predicted. */
  public double precision() {
    return (double) truePositives / (truePositives + falsePositives);
  }

  /** Share of the positive groups that are predicted as such; {@code NaN} if there are none. */
  public double recall() {
    return (double) truePositives / positives;
  }

  /** Measures by key; those that are not defined are left out. */
  public Map<String, Double> metrics() {
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("test.pr_auc", prAuc);
    metrics.put("test.roc_auc", rocAuc);
    metrics.put("test.precision", precision());
    metrics.put("test.recall", recall());
    metrics.put("validation.pr_auc", validationPrAuc);
    metrics.values().removeIf(value -> value.isNaN());
    return metrics;
  }
}
