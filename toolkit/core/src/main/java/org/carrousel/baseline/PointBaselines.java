package org.carrousel.baseline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.carrousel.metrics.PointErrors.Continuation;

/** Continuations of sequences of points without a network. */
public final class PointBaselines {
  private PointBaselines() {}

  /**
   * Returns the continuations by name: the last point again, straight on, the mean of the training
   * points.
   *
   * @param train [point][dimension] of each sequence
   */
  public static Map<String, Continuation> fit(List<float[][]> train) {
    Map<String, Continuation> baselines = new LinkedHashMap<>();
    baselines.put("same point again", points -> points[points.length - 1]);
    baselines.put("straight on", PointBaselines::straightOn);
    IntFunction<float[]> means = means(train);
    baselines.put("mean of the training part", points -> means.apply(points.length));
    return baselines;
  }

  private static float[] straightOn(float[][] points) {
    float[] last = points[points.length - 1];
    if (points.length == 1) {
      return last;
    }
    float[] before = points[points.length - 2];
    float[] next = new float[last.length];
    for (int k = 0; k < next.length; k++) {
      next[k] = 2 * last[k] - before[k];
    }
    return next;
  }

  /**
   * Returns the mean of all training points at an index; after the end of the longest sequence, its
   * last mean.
   */
  private static IntFunction<float[]> means(List<float[][]> train) {
    int longest = 0;
    for (float[][] sequence : train) {
      longest = Math.max(longest, sequence.length);
    }
    float[][] means = new float[longest][train.get(0)[0].length];
    for (int place = 0; place < longest; place++) {
      for (int k = 0; k < means[place].length; k++) {
        double sum = 0;
        int count = 0;
        for (float[][] sequence : train) {
          if (place < sequence.length) {
            sum += sequence[place][k];
            count++;
          }
        }
        means[place][k] = (float) (sum / count);
      }
    }
    int last = longest - 1;
    return place -> means[Math.min(place, last)];
  }
}
