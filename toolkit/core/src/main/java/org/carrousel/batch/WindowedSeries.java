package org.carrousel.batch;

/**
 * Scaled values of one series, from which windows are cut.
 *
 * @param past [time][feature] features known up to the forecast origin: first the targets, then
 *     covariates and indicators
 * @param future [time][feature] features that are also known after the origin; rows without columns
 *     if there are none
 * @param targets [time][target], {@code NaN} for missing values
 * @param origins index of the last history row of each window
 */
public record WindowedSeries(float[][] past, float[][] future, float[][] targets, int[] origins) {
  /**
   * Checks lengths.
   *
   * @throws IllegalArgumentException if past and targets differ in length or the future is shorter
   */
  public WindowedSeries {
    if (future.length < past.length || past.length != targets.length) {
      throw new IllegalArgumentException(
          "past %d, future %d, targets %d rows; expected equal lengths, or a longer future"
              .formatted(past.length, future.length, targets.length));
    }
  }

  /** Returns the same values with other windows. */
  public WindowedSeries origins(int[] origins) {
    return new WindowedSeries(past, future, targets, origins);
  }

  int targetCount() {
    return targets[0].length;
  }

  /** Returns a target's last observed value of the {@code lags} rows up to the origin, else 0. */
  float lastObserved(int target, int origin, int lags) {
    for (int row = origin; row > origin - lags; row--) {
      if (!Float.isNaN(targets[row][target])) {
        return targets[row][target];
      }
    }
    return 0;
  }
}
