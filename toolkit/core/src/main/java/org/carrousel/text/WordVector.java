package org.carrousel.text;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.carrousel.error.BadInputException;

/**
 * A line of a file of word vectors.
 *
 * @param word may hold blanks
 * @param values finite
 */
record WordVector(String word, float[] values) {
  private static final Pattern BLANKS = Pattern.compile("[ \t]+");

  /** How many values a line has whose word holds no blank. */
  static int dimensions(String line) {
    return BLANKS.split(line.stripTrailing()).length - 1;
  }

  /**
   * Reads the word and the values after it.
   *
   * @param place of the line, for messages
   * @throws BadInputException if there are more or fewer values, or one is no finite number
   */
  static WordVector of(String line, String place, int dimensions) {
    String[] fields = BLANKS.split(line.stripTrailing());
    int wordFields = fields.length - dimensions;
    // A word with blanks whose last part is a number is a line with a value too many.
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

  /** {@code NaN} for what is no number. */
  private static float number(String field) {
    try {
      return Float.parseFloat(field);
    } catch (NumberFormatException e) {
      return Float.NaN;
    }
  }
}
