package org.carrousel.recipes.label;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.metrics.ConfusionMatrix;

/**
 * Of one class a time step; every time step counts alike.
 *
 * @param matrix which class was taken for which
 * @param logLoss mean of the negative logarithm of the true class's probability, in nats; {@code
 *     NaN} where there are no probabilities
 */
record StepScores(ConfusionMatrix matrix, double logLoss) implements LabelScores {
  /** Keeps a probability of 0 from an infinite loss; single precision ends near it. */
  private static final double LEAST = 1e-30;

  /** Of probabilities, [time][class] of each sequence. */
  static StepScores of(
      StepEncoder encoder, List<StepSequence> test, List<float[][]> probabilities) {
    ConfusionMatrix matrix = new ConfusionMatrix(encoder.labels().size());
    double loss = 0;
    for (int number = 0; number < test.size(); number++) {
      int[] truth = encoder.numbers(test.get(number));
      for (int step = 0; step < truth.length; step++) {
        float[] row = probabilities.get(number)[step];
        matrix.add(truth[step], StepPrediction.greatest(row));
        loss -= Math.log(Math.max(LEAST, row[truth[step]]));
      }
    }
    return new StepScores(matrix, loss / matrix.total());
  }

  /** The same, where what was given were not probabilities. */
  StepScores withoutProbabilities() {
    return new StepScores(matrix, Double.NaN);
  }

  @Override
  public Map<String, Double> metrics() {
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("test.accuracy", matrix.accuracy());
    metrics.put("test.macro_f1", matrix.macroF1());
    if (!Double.isNaN(logLoss)) {
      metrics.put("test.log_loss", logLoss);
    }
    return metrics;
  }
}
