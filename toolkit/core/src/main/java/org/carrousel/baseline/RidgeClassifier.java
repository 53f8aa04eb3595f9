package org.carrousel.baseline;

/**
 * Linear discriminants by least squares with a ridge on the indicators of the classes (Hastie,
 * Tibshirani and Friedman 2009, section 4.2), on the means of each feature in pieces of equal
 * length of a sequence (Keogh and Pazzani 2000) and the logarithm of its length.
 */
public final class RidgeClassifier {
  /** Of a sequence. */
  private static final int PIECES = 8;

  /** Of the penalty, as a fraction of the inputs' mean scatter. */
  private static final double STRENGTH = .01;

  private final LinearMap map;

  private RidgeClassifier(LinearMap map) {
    this.map = map;
  }

  /**
   * Solves for the training part.
   *
   * @param sequences [example][time][feature]
   * @param classes number of each example's class
   * @param count how many classes there are
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

  /** The number of the class with the greatest indicator. */
  public int predict(float[][] sequence) {
    double[] indicators = indicators(sequence);
    int greatest = 0;
    for (int label = 1; label < indicators.length; label++) {
      greatest = indicators[label] > indicators[greatest] ? label : greatest;
    }
    return greatest;
  }

  /** About 1 for the class of the sequence and 0 for others, one a class; no probabilities. */
  public double[] indicators(float[][] sequence) {
    return map.apply(summary(sequence));
  }

  /** Means of the pieces, feature by feature; a short sequence has time steps in several. */
  static double[] summary(float[][] sequence) {
    int features = sequence[0].length;
    double[] summary = new double[PIECES * features + 1];
    for (int piece = 0; piece < PIECES; piece++) {
      int from = piece * sequence.length / PIECES;
      int to = Math.max(from + 1, (piece + 1) * sequence.length / PIECES);
      for (int step = from; step < to; step++) {
        for (int feature = 0; feature < features; feature++) {
          summary[piece * features + feature] += sequence[step][feature] / (to - from);
        }
      }
    }
    summary[PIECES * features] = Math.log(sequence.length);
    return summary;
  }
}
