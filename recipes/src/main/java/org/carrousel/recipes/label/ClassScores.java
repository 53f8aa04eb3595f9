package org.carrousel.recipes.label;

import java.util.List;
import java.util.Map;
import org.carrousel.metrics.ConfusionMatrix;
import org.carrousel.recipes.api.Confusions;
import org.carrousel.recipes.data.TaggedSequence;

/**
 * Measures of one class at each time step. Every time step has the same weight.
 *
 * @param logLoss mean of the negative logarithm of the true class's probability, in nats; {@code
 *     NaN} without probabilities
 */
record ClassScores(ConfusionMatrix matrix, double logLoss) implements LabelScores {
  /** Smallest probability of the loss, near the end of single precision. */
  private static final double LEAST = 1e-30;

  /**
   * Measures probabilities.
   *
   * @param probabilities [time][class] of each sequence
   */
  static ClassScores of(
      LabelEncoding encoding, List<TaggedSequence> test, List<float[][]> probabilities) {
    ConfusionMatrix matrix = new ConfusionMatrix(encoding.labels().size());
    double loss = 0;
    for (int number = 0; number < test.size(); number++) {
      int[] truth = encoding.numbers(test.get(number));
      for (int step = 0; step < truth.length; step++) {
        float[] row = probabilities.get(number)[step];
        matrix.add(truth[step], Confusions.greatest(row));
        loss -= Math.log(Math.max(LEAST, row[truth[step]]));
      }
    }
    return new ClassScores(matrix, loss / matrix.total());
  }

  /** Scores outputs that are not probabilities. */
  ClassScores withoutProbabilities() {
    return new ClassScores(matrix, Double.NaN);
  }

  @Override
  public Map<String, Double> metrics() {
    return Confusions.metrics(matrix, logLoss);
  }
}
