package org.carrousel.scale;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * One-hot encoding of a categorical column: one number a category seen in training.
 *
 * @param categories distinct, in the order of the encoding's numbers
 */
public record CategoryEncoder(List<String> categories) {
  public CategoryEncoder {
    categories = List.copyOf(categories);
    if (categories.stream().distinct().count() < categories.size()) {
      throw new IllegalArgumentException("a category is listed twice in " + categories);
    }
  }

  /**
   * Takes the categories of one series, in alphabetical order.
   *
   * @param train [time], {@code null} where missing
   */
  public static CategoryEncoder fit(String[] train) {
    return fit(List.<String[]>of(train));
  }

  /**
   * Takes the categories of several series, in alphabetical order.
   *
   * @param train each [time], {@code null} where missing
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
   * @param category {@code null} where missing
   * @return [categories], 1 at the category, 0 elsewhere; only zeros for a missing one and for one
   *     that training did not have
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
