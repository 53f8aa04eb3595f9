package org.carrousel.series;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.carrousel.format.Numbers;

/** Parser of a cell's text: missing value, number or other text. */
final class TableCell {
  private static final Set<String> MISSING = Set.of("", "na", "nan", "null", "n/a", "?");
  private static final Pattern INFINITE = Pattern.compile("[+-]?inf(inity)?");

  private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+");

  private static final Pattern DATE = Pattern.compile("\\d{1,4}([-/.:]\\d{1,4}){1,2}([ T]\\d.*)?");

  private TableCell() {}

  /** Returns whether the points of a number may be thousands separators, as in 1.000. */
  static boolean grouped(String text) {
    return GROUPED.matcher(text).matches();
  }

  static boolean missing(String text) {
    return MISSING.contains(text.toLowerCase(Locale.ROOT));
  }

  /** Returns whether the text is a number, finite or infinite. */
  static boolean numeric(String text, boolean decimalComma) {
    return Numbers.isDecimal(withPoint(text, decimalComma)) || infinite(text);
  }

  /** Returns the value of a {@link #numeric} text; infinite also if it exceeds double precision. */
  static double value(String text, boolean decimalComma) {
    if (infinite(text)) {
      return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    return Double.parseDouble(withPoint(text, decimalComma));
  }

  /** Whether the text is rather a number, a date or a missing value than a column's name. */
  static boolean seemsData(String text) {
    return missing(text) || numeric(text, true) || DATE.matcher(text).matches();
  }

  private static boolean infinite(String text) {
    return INFINITE.matcher(text.toLowerCase(Locale.ROOT)).matches();
  }

  private static String withPoint(String text, boolean decimalComma) {
    return decimalComma ? text.replace(',', '.') : text;
  }
}
