package org.carrousel.recipes.generate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.recipes.api.Scores;

/**
 * Errors of predicted points.
 *
 * @param next mean squared error of the next point, predicted from all true points before it
 * @param ending mean squared error of the points after the first three, each predicted from the
 *     predicted points before it
 */
record PointScores(double next, double ending) implements Scores {
  /** Number of given points of a test sequence; the model predicts the rest. */
  static final int GIVEN = 3;

  /** Predictor of the next point of a sequence. */
  interface Continuation {
    /**
     * Returns the next point.
     *
     * @param points the points before it, [point][dimension]
     */
    float[] next(float[][] points);
  }

  /** Measures a predictor on sequences. */
  static PointScores of(List<float[][]> sequences, Continuation continuation) {
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
      float[][] drawn = drawn(sequence, continuation);
      for (int place = GIVEN; place < sequence.length; place++) {
        ending += squared(drawn[place], sequence[place]);
        endingValues += drawn[place].length;
      }
    }
    return new PointScores(next / nextValues, ending / endingValues);
  }

  /** Returns the given points of a sequence, continued to the sequence's length. */
  static float[][] drawn(float[][] sequence, Continuation continuation) {
    float[][] drawn = sequence.clone();
    for (int place = GIVEN; place < drawn.length; place++) {
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

  @Override
  public Map<String, Double> metrics() {
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("test.rmse", Math.sqrt(next));
    metrics.put("test.ending_rmse", Math.sqrt(ending));
    return metrics;
  }
}
