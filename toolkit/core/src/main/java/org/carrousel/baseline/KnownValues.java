package org.carrousel.baseline;

/** Searches for rows whose values are not missing. */
final class KnownValues {
  /** Result if there is no such row. */
  static final int NONE = -1;

  private KnownValues() {}

  /** Returns the last known row of {@code origin, origin - step, ...}, or {@link #NONE}. */
  static int lastRow(double[] values, int origin, int step) {
    int row = origin;
    while (row >= 0 && Double.isNaN(values[row])) {
      row -= step;
    }
    return Math.max(row, NONE);
  }

  /** Returns the first known row up to {@code origin}, or {@link #NONE}. */
  static int firstRow(double[] values, int origin) {
    for (int row = 0; row <= origin; row++) {
      if (!Double.isNaN(values[row])) {
        return row;
      }
    }
    return NONE;
  }

  /** Returns the value of a row; {@code NaN} for {@link #NONE}. */
  static double value(double[] values, int row) {
    return row == NONE ? Double.NaN : values[row];
  }
}
