package org.carrousel.series;

import java.util.Arrays;
import java.util.List;

/**
 * A column of a table from memory.
 *
 * @param name of the column
 * @param cells the text of each row's cell; an empty one is missing
 */
public record Column(String name, List<String> cells) {
  /** Copies the cells. */
  public Column {
    cells = List.copyOf(cells);
  }

  /** A column of numbers; {@code NaN} is missing. */
  public static Column of(String name, double... values) {
    return new Column(
        name,
        Arrays.stream(values).mapToObj(value -> Double.isNaN(value) ? "" : "" + value).toList());
  }

  /** A column of times, names or categories; {@code null} is missing. */
  public static Column of(String name, String... values) {
    return new Column(
        name, Arrays.stream(values).map(value -> value == null ? "" : value.strip()).toList());
  }
}
