package org.carrousel.batch;

/**
 * The scaled values of one series from which windows are cut. The first columns of {@code past} are
 * the targets themselves.
 *
 * @param past [time][feature] what is known up to the origin: targets, covariates, indicators
 * @param future [time][feature] what is known of later time steps as well; no columns if nothing is
 * @param targets [time][target], {@code NaN} where missing
 * @param origins the last observed row of each window
 */
public record WindowedSeries(float[][] past, float[][] future, float[][] targets, int[] origins) {
  /** Checks that past and targets run over the same rows, and the future at least as far. */
  public WindowedSeries {
    if (future.length < past.length || past.length != targets.length) {
      throw new IllegalArgumentException(
          "Unequal lengths: past %d, future %d, targets %d rows"
              .formatted(past.length, future.length, targets.length));
    }
  }

  /** The same values with other windows. */
  public WindowedSeries origins(int[] origins) {
    return new WindowedSeries(past, future, targets, origins);
  }

  int targetCount() {
    return targets[0].length;
  }

  /** A target's last value in the window that ends at {@code origin}; 0 if none was observed. */
  float lastObserved(int target, int origin, int lags) {
    for (int row = origin; row > origin - lags; row--) {
      if (!Float.isNaN(targets[row][target])) {
        return targets[row][target];
      }
    }
    return 0;
  }
}
