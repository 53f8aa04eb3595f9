package org.carrousel.baseline;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Least squares with a ridge on a summary of a sequence: of each feature its last value, its mean,
 * how far the straight line through its values rises, and its deviation from its mean; and the
 * logarithm of the length.
 */
public final class SequenceRidgeRegression {
  /** Of the penalty, as a fraction of the inputs' mean scatter. */
  private static final double[] STRENGTHS = {1e-6, 1e-4, 1e-3, 1e-2, 1e-1, 1};

  /** Where nothing is held out to choose by. */
  private static final double USUAL_STRENGTH = 1e-2;

  /** Of each feature. */
  private static final int STATISTICS = 4;

  private final LinearMap map;

  private SequenceRidgeRegression(LinearMap map) {
    this.map = map;
  }

  /**
   * Solves for the training part, with the strength of the ridge that errs least on the validation
   * part.
   *
   * @param sequences [example][time][feature]
   * @param targets of the examples
   * @param validation of the same form; may be empty
   */
  public static SequenceRidgeRegression fit(
      float[][][] sequences, double[] targets, float[][][] validation, double[] validationTargets) {
    int inputs = summary(sequences[0]).length;
    RidgeRegression regression = new RidgeRegression(scatter(sequences, targets, inputs), inputs);
    if (validation.length == 0) {
      return new SequenceRidgeRegression(regression.solve(USUAL_STRENGTH));
    }
    ScatterMatrix held = scatter(validation, validationTargets, inputs);
    return new SequenceRidgeRegression(
        Arrays.stream(STRENGTHS)
            .mapToObj(regression::solve)
            .min(Comparator.comparingDouble(map -> map.squaredError(held)))
            .orElseThrow());
  }

  private static ScatterMatrix scatter(float[][][] sequences, double[] targets, int inputs) {
    ScatterMatrix scatter = new ScatterMatrix(inputs + 1);
    for (int number = 0; number < sequences.length; number++) {
      scatter.add(summary(sequences[number]), new double[] {targets[number]});
    }
    return scatter;
  }

  /** The number for a sequence, [time][feature]. */
  public double predict(float[][] sequence) {
    return map.apply(summary(sequence))[0];
  }

  /** Last, mean, rise and deviation of each feature in turn; the logarithm of the length. */
  static double[] summary(float[][] sequence) {
    int features = sequence[0].length;
    int steps = sequence.length;
    double middle = (steps - 1) / 2.0;
    // The sum of (step - middle)² over all steps.
    double spread = steps * ((double) steps * steps - 1) / 12;
    double[] summary = new double[STATISTICS * features + 1];
    for (int feature = 0; feature < features; feature++) {
      double sum = 0;
      double slope = 0;
      for (int step = 0; step < steps; step++) {
        sum += sequence[step][feature];
        slope += (step - middle) * sequence[step][feature];
      }
      double mean = sum / steps;
      double squares = 0;
      for (float[] row : sequence) {
        squares += (row[feature] - mean) * (row[feature] - mean);
      }
      int at = STATISTICS * feature;
      summary[at] = sequence[steps - 1][feature];
      summary[at + 1] = mean;
      summary[at + 2] = steps == 1 ? 0 : slope / spread * (steps - 1);
      summary[at + 3] = Math.sqrt(squares / steps);
    }
    summary[STATISTICS * features] = Math.log(steps);
    return summary;
  }
}
