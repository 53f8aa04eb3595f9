package org.carrousel.baseline;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Ridge regression of one number on statistics of a sequence: last value, mean, rise of the
 * regression line and standard deviation of each feature, and the logarithm of the length.
 */
public final class SequenceRidgeRegression {
  /** Strengths of the penalty to try, as fractions of the inputs' mean scatter. */
  private static final double[] STRENGTHS = {1e-6, 1e-4, 1e-3, 1e-2, 1e-1, 1};

  /** Strength of the penalty if there is no validation data. */
  private static final double DEFAULT_STRENGTH = 1e-2;

  /** Number of statistics per feature. */
  private static final int STATISTICS = 4;

  private final LinearMap map;

  private SequenceRidgeRegression(LinearMap map) {
    this.map = map;
  }

  /**
   * Fits a regression, with the penalty that has the lowest error on the validation data.
   *
   * @param sequences training sequences, [example][time][feature]
   * @param targets target of each training sequence
   * @param validation validation sequences, [example][time][feature]; empty for a fixed penalty
   * @param validationTargets target of each validation sequence
   */
  public static SequenceRidgeRegression fit(
      float[][][] sequences, double[] targets, float[][][] validation, double[] validationTargets) {
    int inputs = summary(sequences[0]).length;
    RidgeRegression regression = new RidgeRegression(scatter(sequences, targets, inputs), inputs);
    if (validation.length == 0) {
      return new SequenceRidgeRegression(regression.solve(DEFAULT_STRENGTH));
    }
    ScatterMatrix examples = scatter(validation, validationTargets, inputs);
    return new SequenceRidgeRegression(
        Arrays.stream(STRENGTHS)
            .mapToObj(regression::solve)
            .min(Comparator.comparingDouble(map -> map.squaredError(examples)))
            .orElseThrow());
  }

  private static ScatterMatrix scatter(float[][][] sequences, double[] targets, int inputs) {
    ScatterMatrix scatter = new ScatterMatrix(inputs + 1);
    for (int number = 0; number < sequences.length; number++) {
      scatter.add(summary(sequences[number]), new double[] {targets[number]});
    }
    return scatter;
  }

  /** Returns the predicted number for a sequence, [time][feature]. */
  public double predict(float[][] sequence) {
    return map.apply(summary(sequence))[0];
  }

  /** Returns last value, mean, rise and deviation of each feature, then the log of the length. */
  static double[] summary(float[][] sequence) {
    int features = sequence[0].length;
    int steps = sequence.length;
    double middle = (steps - 1) / 2.0;
    // Sum of (step - middle)² over all steps, in closed form.
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
      int first = STATISTICS * feature;
      summary[first] = sequence[steps - 1][feature];
      summary[first + 1] = mean;
      summary[first + 2] = steps == 1 ? 0 : slope / spread * (steps - 1);
      summary[first + 3] = Math.sqrt(squares / steps);
    }
    summary[STATISTICS * features] = Math.log(steps);
    return summary;
  }
}
