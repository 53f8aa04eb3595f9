package org.carrousel.scale;

import java.util.Arrays;
import java.util.List;
import org.carrousel.error.BadInputException;

/** Training values of one or more series that are not missing, pooled and sorted. */
final class TrainingValues {
  private final double[] sorted;

  private TrainingValues(double[] sorted) {
    this.sorted = sorted;
  }

  /**
   * Pools the values of all series.
   *
   * @param series each [time]; {@code NaN} is missing
   * @throws BadInputException if all values are missing, or one is infinite
   */
  static TrainingValues of(List<double[]> series) {
    double[] sorted =
        series.stream()
            .flatMapToDouble(Arrays::stream)
            .filter(value -> !Double.isNaN(value))
            .sorted()
            .toArray();
    if (sorted.length == 0) {
      throw new BadInputException(
          "all training values of a scaler are missing",
          "at least one number",
          "fill the column's missing values or leave the column out");
    }
    TrainingValues values = new TrainingValues(sorted);
    for (double extreme : new double[] {values.minimum(), values.maximum()}) {
      if (Double.isInfinite(extreme)) {
        throw new BadInputException(
            "training values of a scaler that reach " + extreme,
            "finite numbers",
            "correct the cell or make it a missing value");
      }
    }
    return values;
  }

  double minimum() {
    return sorted[0];
  }

  double maximum() {
    return sorted[sorted.length - 1];
  }

  /**
   * Returns the mean. Averaging the distances to the minimum makes the mean of a constant exact.
   */
  double mean() {
    double minimum = minimum();
    return minimum + Arrays.stream(sorted).map(value -> value - minimum).average().orElseThrow();
  }

  /** Returns the population standard deviation, computed in two passes. */
  double deviation() {
    double mean = mean();
    return Math.sqrt(
        Arrays.stream(sorted)
            .map(value -> (value - mean) * (value - mean))
            .average()
            .orElseThrow());
  }

  /**
   * Returns a quantile, interpolated linearly between two values (Hyndman and Fan 1996, definition
   * 7, the default of NumPy and R).
   *
   * @param fraction 0 to 1
   */
  double quantile(double fraction) {
    double position = fraction * (sorted.length - 1);
    int below = (int) position;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}
