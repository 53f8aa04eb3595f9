package org.carrousel.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.IntSummaryStatistics;
import java.util.Locale;
import java.util.regex.Pattern;

/** Formatting of numbers for reports, independent of the locale: decimal point, grouping commas. */
public final class Numbers {
  private static final int SIGNIFICANT = 4;

  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  private Numbers() {}

  /**
   * Returns whether a text is a number in decimal notation, such as {@code 12}, {@code -1.5} or
   * {@code 1e-3}. Stricter than {@link Double#parseDouble}, which also accepts {@code 1d}, {@code
   * 0x1p3} and {@code NaN}.
   */
  public static boolean isDecimal(String text) {
    return DECIMAL.matcher(text).matches();
  }

  /**
   * Formats a number with four significant digits, but never rounds its integer part: {@code
   * 17.53}, {@code 0.03751}, {@code 12,346}; from 10^9 on and below 10^-4 in scientific notation,
   * {@code 1.200e-07}; an en dash for NaN.
   */
  public static String text(double value) {
    double magnitude = Math.abs(value);
    if (!isOrdinary(magnitude)) {
      return special(value, "%.3e");
    }
    int integerDigits = magnitude == 0 ? 1 : (int) Math.floor(Math.log10(magnitude)) + 1;
    return text(value, Math.max(0, SIGNIFICANT - integerDigits));
  }

  /** Formats a number with {@code decimals} digits after the point; an en dash for NaN. */
  public static String text(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return special(value, "");
    }
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }

  /** Formats an integer: {@code 35,064}. */
  public static String text(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /**
   * Formats the range and the mean, {@code 3 to 27, mean 9.4}; only the number if all are equal.
   */
  public static String text(IntSummaryStatistics numbers) {
    return numbers.getMin() == numbers.getMax()
        ? text((long) numbers.getMin())
        : "%d to %d, mean %s"
            .formatted(numbers.getMin(), numbers.getMax(), text(numbers.getAverage(), 1));
  }

  /** Formats a round number as an axis label, without trailing zeros: {@code 0.5}. */
  public static String tick(double value) {
    double magnitude = Math.abs(value);
    if (!isOrdinary(magnitude)) {
      return special(value, "%.3g").replaceFirst("\\.?0+e", "e");
    }
    BigDecimal rounded =
        new BigDecimal(value).round(new MathContext(SIGNIFICANT + 2)).stripTrailingZeros();
    return String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
  }

  private static boolean isOrdinary(double magnitude) {
    return magnitude == 0 || (magnitude >= 1e-4 && magnitude < 1e9);
  }

  private static String special(double value, String scientific) {
    if (Double.isNaN(value)) {
      return "–";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "-∞";
    }
    return String.format(Locale.ROOT, scientific, value);
  }
}
