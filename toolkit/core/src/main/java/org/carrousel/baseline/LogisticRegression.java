package org.carrousel.baseline;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;

/**
 * Binary logistic regression (Cox 1958) on standardized features with a ridge penalty, fitted by
 * Newton's method (Hastie, Tibshirani and Friedman 2009, section 4.4.1). The optimum is unique and
 * does not depend on a random seed.
 *
 * @param means means of the features in the training examples
 * @param deviations standard deviations of the features in the training examples; 1 for a constant
 *     feature
 * @param weights weights of the standardized features
 * @param bias bias of the logit
 */
public record LogisticRegression(
    List<Double> means, List<Double> deviations, List<Double> weights, double bias) {
  /** Strength of the ridge: the objective is the sum of losses + RIDGE / 2 · |weights|². */
  static final double RIDGE = 1;

  private static final int MAXIMUM_STEPS = 100;

  /** Largest change of a parameter at which the iteration stops. */
  private static final double TOLERANCE = 1e-9;

  /** Copies the lists. */
  public LogisticRegression {
    means = List.copyOf(means);
    deviations = List.copyOf(deviations);
    weights = List.copyOf(weights);
  }

  /**
   * Fits the weights.
   *
   * @param features finite features, [example][feature]
   * @param labels label of each example; both labels occur
   */
  public static LogisticRegression fit(double[][] features, boolean[] labels) {
    int width = features[0].length;
    LogisticRegression scaling = scaling(features, width);
    double[][] rows = Arrays.stream(features).map(scaling::standardize).toArray(double[][]::new);
    double[] parameters = new double[width + 1];
    for (int step = 0; step < MAXIMUM_STEPS; step++) {
      double[] change = newtonStep(rows, labels, parameters);
      double largest = 0;
      for (int i = 0; i <= width; i++) {
        parameters[i] -= change[i];
        largest = Math.max(largest, Math.abs(change[i]));
      }
      if (largest < TOLERANCE) {
        break;
      }
    }
    List<Double> weights = Arrays.stream(parameters, 0, width).boxed().toList();
    return new LogisticRegression(scaling.means, scaling.deviations, weights, parameters[width]);
  }

  /** Returns a model with means and deviations only. */
  private static LogisticRegression scaling(double[][] features, int width) {
    Double[] means = new Double[width];
    Double[] deviations = new Double[width];
    for (int feature = 0; feature < width; feature++) {
      int column = feature;
      double[] values = Arrays.stream(features).mapToDouble(row -> row[column]).toArray();
      double mean = Arrays.stream(values).average().orElseThrow();
      double variance =
          Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
      means[feature] = mean;
      deviations[feature] = variance > 0 ? Math.sqrt(variance) : 1;
    }
    return new LogisticRegression(List.of(means), List.of(deviations), List.of(), 0);
  }

  /** Returns the standardized features, followed by a 1 for the bias. */
  private double[] standardize(double[] features) {
    double[] row = new double[features.length + 1];
    for (int i = 0; i < features.length; i++) {
      row[i] = (features[i] - means.get(i)) / deviations.get(i);
    }
    row[features.length] = 1;
    return row;
  }

  /** Returns the Newton step; the penalty keeps the Hessian positive definite. */
  private static double[] newtonStep(double[][] rows, boolean[] labels, double[] parameters) {
    int size = parameters.length;
    double[][] hessian = new double[size][size];
    double[] gradient = new double[size];
    for (int i = 0; i < size - 1; i++) {
      hessian[i][i] = RIDGE;
      gradient[i] = RIDGE * parameters[i];
    }
    for (int example = 0; example < rows.length; example++) {
      double[] row = rows[example];
      double logit = IntStream.range(0, size).mapToDouble(i -> row[i] * parameters[i]).sum();
      double probability = sigmoid(logit);
      double error = probability - (labels[example] ? 1 : 0);
      for (int i = 0; i < size; i++) {
        gradient[i] += error * row[i];
        for (int j = 0; j <= i; j++) {
          hessian[i][j] += probability * (1 - probability) * row[i] * row[j];
          hessian[j][i] = hessian[i][j];
        }
      }
    }
    return new CholeskyDecomposition(new Array2DRowRealMatrix(hessian))
        .getSolver()
        .solve(new ArrayRealVector(gradient))
        .toArray();
  }

  private static double sigmoid(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  /**
   * Returns the probability that the label of an example is true.
   *
   * @param features features that are not standardized, [feature]
   */
  public double probability(double... features) {
    double logit = bias;
    for (int i = 0; i < features.length; i++) {
      logit += weights.get(i) * (features[i] - means.get(i)) / deviations.get(i);
    }
    return sigmoid(logit);
  }
}
