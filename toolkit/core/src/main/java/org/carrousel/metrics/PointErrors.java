package org.carrousel.metrics;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Errors of predicted points.
 *
 * @param next mean squared error of the next point, predicted from all true points before it
 * @param ending mean squared error of the points after the first given ones, each predicted from
 *     the predicted points before it
 */
public record PointErrors(double next, double ending) {
  /** Predictor of the next point of a sequence. */
  public interface Continuation {
    /**
     * Returns the next point.
     *
     * @param points the points before it, [point][dimension]
     */
    float[] next(float[][] points);
  }

  /**
   * Measures a predictor on sequences.
   *
   * @param sequences [point][dimension] of each
   * @param given number of first points of a sequence from which its ending is predicted
   */
  public static PointErrors of(List<float[][]> sequences, int given, Continuation continuation) {
    double next = 0;
    double ending = 0;
    long nextValues = 0;
    long endingValues = 0;
    for (float[][] sequence : sequences) {
      for (int place = 1; place < sequence.length; place++) {
        float[] point = continuation.next(Arrays.copyOf(sequence, place));
        next += squared(point, sequence[place]);
        nextValues += point.length;
      }
      float[][] drawn = drawn(sequence, given, continuation);
      for (int place = given; place < sequence.length; place++) {
        ending += squared(drawn[place], sequence[place]);
        endingValues += drawn[place].length;
      }
    }
    return new PointErrors(next / nextValues, ending / endingValues);
  }

  /** Returns the given points of a sequence, continued to the sequence's length. */
  public static float[][] drawn(float[][] sequence, int given, Continuation continuation) {
    float[][] drawn = sequence.clone();
    for (int place = given; place < drawn.length; place++) {
      drawn[place] = continuation.next(Arrays.copyOf(drawn, place));
    }
    return drawn;
  }

  private static double squared(float[] point, float[] truth) {
    double sum = 0;
    for (int k = 0; k < truth.length; k++) {
      sum += (point[k] - truth[k]) * (double) (point[k] - truth[k]);
    }
    return sum;
  }

  /**
   * Root mean squared errors by key.
   *
   * @param prefix of the keys, such as {@code test.}
   */
  public Map<String, Double> metrics(String prefix) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put(prefix + "rmse", Math.sqrt(next));
    metrics.put(prefix + "ending_rmse", Math.sqrt(ending));
    return metrics;
  }
}
