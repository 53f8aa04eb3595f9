package org.carrousel.config;

import java.math.BigDecimal;

/**
 * Range of a number.
 *
 * @param min smallest accepted number, or negative infinity
 * @param max largest accepted number, or infinity
 * @param whole whether only whole numbers are accepted
 */
record Range(double min, double max, boolean whole) {
  boolean contains(double number) {
    return Double.isFinite(number) && number >= min && number <= max;
  }

  /** Returns a description of the range: {@code a whole number of 1 or more}. */
  String text() {
    String number = whole ? "a whole number" : "a number";
    if (Double.isInfinite(min) && Double.isInfinite(max)) {
      return number;
    }
    if (Double.isInfinite(max)) {
      return "%s of %s or more".formatted(number, decimal(min));
    }
    return Double.isInfinite(min)
        ? "%s of at most %s".formatted(number, decimal(max))
        : "%s from %s to %s".formatted(number, decimal(min), decimal(max));
  }

  private static String decimal(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
