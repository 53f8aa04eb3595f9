package org.carrousel.series;

import java.util.Arrays;
import java.util.List;

/**
 * Name and cells of one column, for a table built in memory.
 *
 * @param name of the column
 * @param cells the text of each row's cell; an empty text is a missing value
 */
public record Column(String name, List<String> cells) {
  /** Copies the cells. */
  public Column {
    cells = List.copyOf(cells);
  }

  /** Creates a column of numbers; {@code NaN} is missing. */
  public static Column of(String name, double... values) {
    return new Column(
        name,
        Arrays.stream(values).mapToObj(value -> Double.isNaN(value) ? "" : "" + value).toList());
  }

  /**
   * Creates a column of times, names or categories; {@code null} is missing. Leading and trailing
   * white space is removed.
   */
  public static Column of(String name, String... values) {
    return new Column(
        name, Arrays.stream(values).map(value -> value == null ? "" : value.strip()).toList());
  }
}
