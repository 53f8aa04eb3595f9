package org.carrousel.recipes.classify;

import java.util.LinkedHashMap;
import java.util.Map;
import org.carrousel.metrics.ConfusionMatrix;

/**
 * How well the classes of the test part were predicted.
 *
 * @param matrix which class was taken for which
 * @param predictions numbers of the predicted classes
 * @param logLoss mean of the negative logarithm of the true class's probability, in nats; {@code
 *     NaN} where there are no probabilities
 */
record ClassScores(ConfusionMatrix matrix, int[] predictions, double logLoss) {
  /** Keeps a probability of 0 from an infinite loss; single precision ends near it. */
  private static final double LEAST = 1e-30;

  /** Of predictions without probabilities. */
  static ClassScores of(int[] truth, int[] predictions, int classes) {
    ConfusionMatrix matrix = new ConfusionMatrix(classes);
    for (int number = 0; number < truth.length; number++) {
      matrix.add(truth[number], predictions[number]);
    }
    return new ClassScores(matrix, predictions, Double.NaN);
  }

  /**
   * Of probabilities.
   *
   * @param probabilities [sequence][class]
   */
  static ClassScores of(int[] truth, float[][] probabilities, int classes) {
    int[] predictions = new int[truth.length];
    double loss = 0;
    for (int number = 0; number < truth.length; number++) {
      predictions[number] = ClassifyModel.mostProbable(probabilities[number]);
      loss -= Math.log(Math.max(LEAST, probabilities[number][truth[number]]));
    }
    return new ClassScores(
        of(truth, predictions, classes).matrix(), predictions, loss / truth.length);
  }

  /** By key, as {@code metrics.json} has them. */
  Map<String, Double> metrics() {
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("test.accuracy", matrix.accuracy());
    metrics.put("test.macro_f1", matrix.macroF1());
    if (!Double.isNaN(logLoss)) {
      metrics.put("test.log_loss", logLoss);
    }
    return metrics;
  }
}
