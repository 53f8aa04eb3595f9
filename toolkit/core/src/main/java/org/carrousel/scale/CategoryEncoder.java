package org.carrousel.scale;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * One-hot encoder of a categorical column, with one output per training category.
 *
 * @param categories distinct, in the order of the encoding's elements
 */
public record CategoryEncoder(List<String> categories) {
  public CategoryEncoder {
    categories = List.copyOf(categories);
    if (categories.stream().distinct().count() < categories.size()) {
      throw new IllegalArgumentException("a category is listed twice in " + categories);
    }
  }

  /**
   * Creates an encoder of the categories of one series, in ascending order.
   *
   * @param train [time], training values; {@code null} is missing
   */
  public static CategoryEncoder fit(String[] train) {
    return fit(List.<String[]>of(train));
  }

  /**
   * Creates an encoder of the categories of several series, in ascending order.
   *
   * @param train training values of each series, [time]; {@code null} is missing
   */
  public static CategoryEncoder fit(List<String[]> train) {
    TreeSet<String> categories = new TreeSet<>();
    train.forEach(
        series -> Arrays.stream(series).filter(Objects::nonNull).forEach(categories::add));
    return new CategoryEncoder(List.copyOf(categories));
  }

  /**
   * Encodes one category.
   *
   * @param category {@code null} is missing
   * @return [categories], 1 at the category, 0 elsewhere; all zeros for a missing or unknown
   *     category
   */
  public double[] encode(String category) {
    double[] encoding = new double[categories.size()];
    int index = category == null ? -1 : categories.indexOf(category);
    if (index >= 0) {
      encoding[index] = 1;
    }
    return encoding;
  }
}
