package org.carrousel.baseline;

/**
 * Linear discriminants by least squares with a ridge on the indicators of the classes (Hastie,
 * Tibshirani and Friedman 2009, section 4.2), of each time step by itself.
 */
public final class RidgeLabeller {
  /** Of the penalty, as a fraction of the inputs' mean scatter. */
  private static final double STRENGTH = 1e-4;

  private final LinearMap map;

  private RidgeLabeller(LinearMap map) {
    this.map = map;
  }

  /**
   * Solves for the training part.
   *
   * @param sequences [example][time][feature]
   * @param classes number of each time step's class, [example][time]
   * @param count how many classes there are
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

  /** The class with the greatest indicator is the likeliest; they are no probabilities. */
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
