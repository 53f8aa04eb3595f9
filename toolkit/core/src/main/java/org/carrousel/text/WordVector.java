package org.carrousel.text;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.carrousel.error.BadInputException;
import org.carrousel.format.Numbers;

/**
 * One line of a word vector file.
 *
 * @param word may contain spaces
 * @param values [dimensions], finite
 */
record WordVector(String word, float[] values) {
  private static final Pattern BLANKS = Pattern.compile("[ \t]+");

  /** Returns the number of values in a line, assuming that its word contains no space. */
  static int dimensions(String line) {
    return BLANKS.split(line.stripTrailing()).length - 1;
  }

  /**
   * Parses the word and the values after it.
   *
   * @param place file and line, for messages
   * @throws BadInputException if the number of values is not {@code dimensions}, or a value is not
   *     a finite number
   */
  static WordVector of(String line, String place, int dimensions) {
    String[] fields = BLANKS.split(line.stripTrailing());
    int wordFields = fields.length - dimensions;
    // If the word would end in a number, the line is assumed to have too many values.
    boolean tooMany = wordFields > 1 && Float.isFinite(number(fields[wordFields - 1]));
    if (wordFields < 1 || tooMany) {
      throw new BadInputException(
          "%s: number of values is %d".formatted(place, fields.length - 1),
          dimensions + " after the word",
          "correct the line, or fetch the file again");
    }
    float[] values = new float[dimensions];
    for (int i = 0; i < dimensions; i++) {
      values[i] = number(fields[wordFields + i]);
      if (!Float.isFinite(values[i])) {
        throw new BadInputException(
            "%s, value %d: \"%s\"".formatted(place, i + 1, fields[wordFields + i]),
            dimensions + " finite numbers after the word",
            "correct the line, or fetch the file again");
      }
    }
    return new WordVector(String.join(" ", Arrays.copyOf(fields, wordFields)), values);
  }

  /** Parses a number; {@code NaN} if the field is not a number. */
  private static float number(String field) {
    return Numbers.isDecimal(field) ? Float.parseFloat(field) : Float.NaN;
  }
}
