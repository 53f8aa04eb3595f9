package org.carrousel.baseline;

/** Looks for values that are not missing, by their rows. */
final class KnownValues {
  /** No row is known. */
  static final int NONE = -1;

  private KnownValues() {}

  /** The last known row of {@code origin, origin - step, ...}, or {@link #NONE}. */
  static int lastRow(double[] values, int origin, int step) {
    int row = origin;
    while (row >= 0 && Double.isNaN(values[row])) {
      row -= step;
    }
    return Math.max(row, NONE);
  }

  /** The first known row up to {@code origin}, or {@link #NONE}. */
  static int firstRow(double[] values, int origin) {
    for (int row = 0; row <= origin; row++) {
      if (!Double.isNaN(values[row])) {
        return row;
      }
    }
    return NONE;
  }

  /** The value of a row, {@code NaN} of {@link #NONE}. */
  static double value(double[] values, int row) {
    return row == NONE ? Double.NaN : values[row];
  }
}
