package org.carrousel.baseline;

/**
 * Classifier of single time steps by ridge regression on class indicators (Hastie, Tibshirani and
 * Friedman 2009, section 4.2), without context.
 */
public final class RidgeLabeller {
  /** Strength of the penalty, as a fraction of the inputs' mean scatter. */
  private static final double STRENGTH = 1e-4;

  private final LinearMap map;

  private RidgeLabeller(LinearMap map) {
    this.map = map;
  }

  /**
   * Fits a classifier.
   *
   * @param sequences training sequences, [example][time][feature]
   * @param classes class number of each time step, [example][time]
   * @param count number of classes
   */
  public static RidgeLabeller fit(float[][][] sequences, int[][] classes, int count) {
    int inputs = sequences[0][0].length;
    ScatterMatrix scatter = new ScatterMatrix(inputs + count);
    for (int number = 0; number < sequences.length; number++) {
      for (int step = 0; step < sequences[number].length; step++) {
        double[] indicators = new double[count];
        indicators[classes[number][step]] = 1;
        scatter.add(doubles(sequences[number][step]), indicators);
      }
    }
    return new RidgeLabeller(new RidgeRegression(scatter, inputs).solve(STRENGTH));
  }

  /**
   * Returns estimated class indicators, [time][class]. The class with the largest one is the
   * prediction; they are not probabilities.
   */
  public float[][] indicators(float[][] sequence) {
    float[][] indicators = new float[sequence.length][];
    for (int step = 0; step < sequence.length; step++) {
      double[] row = map.apply(doubles(sequence[step]));
      indicators[step] = new float[row.length];
      for (int label = 0; label < row.length; label++) {
        indicators[step][label] = (float) row[label];
      }
    }
    return indicators;
  }

  private static double[] doubles(float[] values) {
    double[] doubles = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      doubles[i] = values[i];
    }
    return doubles;
  }
}
