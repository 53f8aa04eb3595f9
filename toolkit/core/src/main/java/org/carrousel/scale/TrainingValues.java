package org.carrousel.scale;

import java.util.Arrays;
import java.util.List;
import org.carrousel.error.BadInputException;

/** The known training values of one or several series, pooled and sorted. */
final class TrainingValues {
  private final double[] sorted;

  private TrainingValues(double[] sorted) {
    this.sorted = sorted;
  }

  /**
   * Pools the values.
   *
   * @param series each [time], {@code NaN} where missing
   * @throws BadInputException if no value is known, or one is infinite
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
          "no known value among the training values of a scaler",
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

  /** Of a constant, that constant exactly: an average of the values themselves might be off. */
  double mean() {
    double minimum = minimum();
    return minimum + Arrays.stream(sorted).map(value -> value - minimum).average().orElseThrow();
  }

  /** Population standard deviation, by two passes. */
  double deviation() {
    double mean = mean();
    return Math.sqrt(
        Arrays.stream(sorted)
            .map(value -> (value - mean) * (value - mean))
            .average()
            .orElseThrow());
  }

  /**
   * The value below which a fraction of the values lies, interpolated linearly between two of them:
   * Hyndman and Fan 1996, definition 7, as NumPy and R do by default.
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
