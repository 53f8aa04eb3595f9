package org.carrousel.audio;

/**
 * Delta features: the least-squares slope of each feature {@code c} over five frames, {@code d[t] =
 * (c[t+1] - c[t-1] + 2 (c[t+2] - c[t-2])) / 10} (Furui 1986). The first and last frame are repeated
 * at the edges.
 */
final class DeltaFeatures {
  private static final int REACH = 2;

  private DeltaFeatures() {}

  /**
   * Computes the delta features.
   *
   * @param features [time][features]
   */
  static double[][] of(double[][] features) {
    double[][] slopes = new double[features.length][];
    double divisor = 0;
    for (int distance = 1; distance <= REACH; distance++) {
      divisor += 2 * distance * distance;
    }
    for (int time = 0; time < features.length; time++) {
      double[] slope = new double[features[time].length];
      for (int distance = 1; distance <= REACH; distance++) {
        double[] after = features[Math.min(features.length - 1, time + distance)];
        double[] before = features[Math.max(0, time - distance)];
        for (int i = 0; i < slope.length; i++) {
          slope[i] += distance * (after[i] - before[i]) / divisor;
        }
      }
      slopes[time] = slope;
    }
    return slopes;
  }
}
