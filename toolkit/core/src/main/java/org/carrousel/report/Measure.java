package org.carrousel.report;

/**
 * A measure as reports show it.
 *
 * @param key in the metrics of a run, such as {@code test.rmse}
 * @param label column title and name in sentences, such as {@code RMSE}
 * @param direction which values are better
 * @param networkKey key of the network's value that the verdict compares; differs from {@code key}
 *     only if the network's own row shows another figure than the fair one
 * @param poor value at or beyond which a model is poor whatever its baselines do, such as .5 of an
 *     accuracy; NaN if no value says that
 */
public record Measure(
    String key, String label, Direction direction, String networkKey, double poor) {
  /** Which values of a measure are better. */
  public enum Direction {
    /** Errors, losses. */
    LOWER,
    /** Accuracies, scores. */
    HIGHER
  }

  /** A measure whose lower values are better. */
  public static Measure lower(String key, String label) {
    return new Measure(key, label, Direction.LOWER, key, Double.NaN);
  }

  /** A measure whose higher values are better. */
  public static Measure higher(String key, String label) {
    return new Measure(key, label, Direction.HIGHER, key, Double.NaN);
  }

  /** Returns a copy with a value at or beyond which a model is poor. */
  public Measure poor(double value) {
    return new Measure(key, label, direction, networkKey, value);
  }

  /** Returns a copy whose verdict reads the network's value from another key. */
  public Measure ofNetwork(String networkKey) {
    return new Measure(key, label, direction, networkKey, poor);
  }

  /** Whether a value is better than another. */
  public boolean isBetter(double value, double other) {
    return direction == Direction.LOWER ? value < other : value > other;
  }

  public boolean isPoor(double value) {
    return !Double.isNaN(poor) && !isBetter(value, poor);
  }
}
