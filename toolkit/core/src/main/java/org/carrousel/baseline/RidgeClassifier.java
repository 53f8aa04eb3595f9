package org.carrousel.baseline;

/**
 * Sequence classifier by ridge regression on class indicators (Hastie, Tibshirani and Friedman
 * 2009, section 4.2). The inputs are the means of each feature over segments of equal length, a
 * piecewise aggregate approximation (Keogh and Pazzani 2000), and the logarithm of the length.
 */
public final class RidgeClassifier {
  /** Number of segments of a sequence. */
  private static final int SEGMENTS = 8;

  /** Strength of the penalty, as a fraction of the inputs' mean scatter. */
  private static final double STRENGTH = .01;

  private final LinearMap map;

  private RidgeClassifier(LinearMap map) {
    this.map = map;
  }

  /**
   * Fits a classifier.
   *
   * @param sequences training sequences, [example][time][feature]
   * @param classes class number of each example
   * @param count number of classes
   */
  public static RidgeClassifier fit(float[][][] sequences, int[] classes, int count) {
    int inputs = summary(sequences[0]).length;
    ScatterMatrix scatter = new ScatterMatrix(inputs + count);
    for (int number = 0; number < sequences.length; number++) {
      double[] indicators = new double[count];
      indicators[classes[number]] = 1;
      scatter.add(summary(sequences[number]), indicators);
    }
    return new RidgeClassifier(new RidgeRegression(scatter, inputs).solve(STRENGTH));
  }

  /** Returns the number of the class with the largest indicator. */
  public int predict(float[][] sequence) {
    double[] indicators = indicators(sequence);
    int best = 0;
    for (int label = 1; label < indicators.length; label++) {
      best = indicators[label] > indicators[best] ? label : best;
    }
    return best;
  }

  /** Returns estimated class indicators, [class]; they are not probabilities. */
  public double[] indicators(float[][] sequence) {
    return map.apply(summary(sequence));
  }

  /** Returns the inputs; in a short sequence, segments overlap so that each has a time step. */
  static double[] summary(float[][] sequence) {
    int features = sequence[0].length;
    double[] summary = new double[SEGMENTS * features + 1];
    for (int segment = 0; segment < SEGMENTS; segment++) {
      int from = segment * sequence.length / SEGMENTS;
      int to = Math.max(from + 1, (segment + 1) * sequence.length / SEGMENTS);
      for (int step = from; step < to; step++) {
        for (int feature = 0; feature < features; feature++) {
          summary[segment * features + feature] += sequence[step][feature] / (to - from);
        }
      }
    }
    summary[SEGMENTS * features] = Math.log(sequence.length);
    return summary;
  }
}
