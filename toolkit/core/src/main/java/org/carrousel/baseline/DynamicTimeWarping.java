package org.carrousel.baseline;

import java.util.Arrays;

/**
 * How far two sequences are from each other where one may be slower than the other here and there:
 * the least sum of squared distances over all ways to walk through both (Sakoe and Chiba 1978), all
 * features warped alike (Shokoohi-Yekta et al. 2017, DTW_D).
 */
public final class DynamicTimeWarping {
  private DynamicTimeWarping() {}

  /**
   * The distance.
   *
   * @param a [time][feature], at least one time step
   * @param b as many features
   * @param enough a distance from which on the exact one is of no interest
   * @return at least {@code enough}, or the exact distance
   */
  public static double distance(float[][] a, float[][] b, double enough) {
    double[] row = new double[b.length + 1];
    Arrays.fill(row, Double.POSITIVE_INFINITY);
    row[0] = 0;
    for (float[] step : a) {
      double diagonal = row[0];
      row[0] = Double.POSITIVE_INFINITY;
      double least = Double.POSITIVE_INFINITY;
      for (int j = 1; j <= b.length; j++) {
        double before = Math.min(diagonal, Math.min(row[j], row[j - 1]));
        diagonal = row[j];
        row[j] = before + squared(step, b[j - 1]);
        least = Math.min(least, row[j]);
      }
      if (least >= enough) {
        return least;
      }
    }
    return row[b.length];
  }

  private static double squared(float[] a, float[] b) {
    double sum = 0;
    for (int feature = 0; feature < a.length; feature++) {
      double difference = a[feature] - b[feature];
      sum += difference * difference;
    }
    return sum;
  }

  /**
   * Of examples, the one nearest to a sequence, the first of several.
   *
   * @param examples [example][time][feature]
   */
  public static int nearest(float[][] sequence, float[][][] examples) {
    int nearest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int number = 0; number < examples.length; number++) {
      double distance = distance(sequence, examples[number], least);
      if (distance < least) {
        least = distance;
        nearest = number;
      }
    }
    return nearest;
  }
}
