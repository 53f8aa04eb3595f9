package org.carrousel.recipes.classify;

import java.util.LinkedHashMap;
import java.util.Map;
import org.carrousel.metrics.BinaryRanking;

/**
 * How well the groups of the test part were ranked, and taken for positive from a threshold on that
 * was chosen on the validation part.
 *
 * @param validationPrAuc average precision of the validation part; {@code NaN} without a positive
 * @param prAuc average precision of the test part
 * @param rocAuc of the test part
 * @param threshold with the best F1 on the validation part; one half without a positive there
 * @param truePositives of the test part
 * @param falsePositives of the test part
 * @param positives of the test part
 */
record RankingScores(
    double validationPrAuc,
    double prAuc,
    double rocAuc,
    double threshold,
    long truePositives,
    long falsePositives,
    long positives) {
  private static final double UNCHOSEN = .5;

  /** Measures a ranking. */
  static RankingScores of(ScoredGroups validation, ScoredGroups test) {
    boolean choosable = validation.hasPositive();
    double threshold = choosable ? validation.ranking().bestThreshold().score() : UNCHOSEN;
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
        choosable ? validation.ranking().averagePrecision() : Double.NaN,
        ranking.averagePrecision(),
        ranking.rocAuc(),
        threshold,
        right,
        wrong,
        positives);
  }

  /** Of the groups taken for positive, the share that is; {@code NaN} if none is taken. */
  double precision() {
    return (double) truePositives / (truePositives + falsePositives);
  }

  /** Of the positive groups, the share that is taken for positive; {@code NaN} without any. */
  double recall() {
    return (double) truePositives / positives;
  }

  /** By key, as {@code metrics.json} has them; what is not defined is left out. */
  Map<String, Double> metrics() {
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
