package org.carrousel.baseline;

import java.util.Arrays;

/**
 * Dynamic time warping: the smallest sum of squared distances over all monotonic alignments of two
 * sequences (Sakoe and Chiba 1978). All features share one alignment (DTW_D of Shokoohi-Yekta et
 * al. 2017).
 */
public final class DynamicTimeWarping {
  private DynamicTimeWarping() {}

  /**
   * Returns the distance of two sequences.
   *
   * @param a [time][feature], at least one time step
   * @param b [time][feature], at least one time step, with as many features
   * @param limit distance at which the computation may stop early; infinity for never
   * @return the exact distance if it is below {@code limit}, else a value of at least {@code limit}
   */
  public static double distance(float[][] a, float[][] b, double limit) {
    double[] row = new double[b.length + 1];
    Arrays.fill(row, Double.POSITIVE_INFINITY);
    row[0] = 0;
    for (float[] step : a) {
      double diagonal = row[0];
      row[0] = Double.POSITIVE_INFINITY;
      double smallest = Double.POSITIVE_INFINITY;
      for (int j = 1; j <= b.length; j++) {
        double previous = Math.min(diagonal, Math.min(row[j], row[j - 1]));
        diagonal = row[j];
        row[j] = previous + squaredDistance(step, b[j - 1]);
        smallest = Math.min(smallest, row[j]);
      }
      if (smallest >= limit) {
        return smallest;
      }
    }
    return row[b.length];
  }

  private static double squaredDistance(float[] a, float[] b) {
    double sum = 0;
    for (int feature = 0; feature < a.length; feature++) {
      double difference = a[feature] - b[feature];
      sum += difference * difference;
    }
    return sum;
  }

  /**
   * Returns the number of the example nearest to a sequence; of several, the first.
   *
   * @param examples [example][time][feature]
   */
  public static int nearest(float[][] sequence, float[][][] examples) {
    int nearest = 0;
    double smallest = Double.POSITIVE_INFINITY;
    for (int number = 0; number < examples.length; number++) {
      double distance = distance(sequence, examples[number], smallest);
      if (distance < smallest) {
        smallest = distance;
        nearest = number;
      }
    }
    return nearest;
  }
}
