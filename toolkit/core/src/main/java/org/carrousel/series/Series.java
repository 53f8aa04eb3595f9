package org.carrousel.series;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.carrousel.error.BadInputException;
import org.carrousel.error.NearestName;

/**
 * One entity's columns on one time axis.
 *
 * @param entity the entity's name, empty where a file holds a single one
 * @param axis the time of each row
 * @param numeric each column [time], user's units; {@code NaN} is missing, infinity is refused
 * @param categorical each column [time]; {@code null} is missing
 */
public record Series(
    String entity,
    TimeAxis axis,
    Map<String, double[]> numeric,
    Map<String, String[]> categorical) {

  public Series {
    numeric = Collections.unmodifiableMap(new LinkedHashMap<>(numeric));
    categorical = Collections.unmodifiableMap(new LinkedHashMap<>(categorical));
    requireLength(entity, axis, numeric, column -> column.length);
    requireLength(entity, axis, categorical, column -> column.length);
    for (Map.Entry<String, double[]> column : numeric.entrySet()) {
      requireNoInfinity(entity, axis, column.getKey(), column.getValue());
    }
  }

  /** Number of rows. */
  public int length() {
    return axis.length();
  }

  /**
   * The values of a numeric column, [time], not a copy.
   *
   * @throws BadInputException if there is no such numeric column
   */
  public double[] numeric(String column) {
    return known(numeric, column, "numeric");
  }

  /**
   * The values of a categorical column, [time], not a copy.
   *
   * @throws BadInputException if there is no such categorical column
   */
  public String[] categorical(String column) {
    return known(categorical, column, "categorical");
  }

  /**
   * Fills missing values on the straight line between their neighbours within the first rows, and
   * with the value before them from there on, where a neighbour to come would tell the future. A
   * category is carried forward.
   *
   * @param end one past the last row that is interpolated
   * @throws BadInputException if a column has no first value to fill from
   */
  public Series interpolated(int end) {
    Map<String, double[]> numbers = new LinkedHashMap<>();
    numeric.forEach(
        (column, values) -> {
          double[] head = Arrays.copyOf(values, end);
          MissingValues.INTERPOLATE.fill(head, place(column));
          double[] filled = values.clone();
          System.arraycopy(head, 0, filled, 0, end);
          MissingValues.FORWARD_FILL.fill(filled, place(column));
          numbers.put(column, filled);
        });
    Map<String, String[]> names = new LinkedHashMap<>();
    categorical.forEach(
        (column, values) -> {
          String[] filled = values.clone();
          MissingValues.FORWARD_FILL.fill(filled, place(column));
          names.put(column, filled);
        });
    return new Series(entity, axis, numbers, names);
  }

  private IntFunction<String> place(String column) {
    return row -> "%s, %s, column %s: missing value".formatted(name(), axis.label(row), column);
  }

  /** Copies rows {@code from} (included) to {@code to} (excluded). */
  public Series slice(int from, int to) {
    TimeAxis part = axis.slice(from, to);
    return new Series(
        entity,
        part,
        mapped(numeric, column -> Arrays.copyOfRange(column, from, to)),
        mapped(categorical, column -> Arrays.copyOfRange(column, from, to)));
  }

  /** The entity as a message names it: {@code series "a"}, or {@code the series}. */
  public String name() {
    return entity.isEmpty() ? "the series" : "series \"" + entity + "\"";
  }

  private static <T> T known(Map<String, T> columns, String column, String kind) {
    T values = columns.get(column);
    if (values == null) {
      throw new BadInputException(
          "column \"" + column + "\"",
          "a " + kind + " column of the series",
          NearestName.advice(column, columns.keySet()));
    }
    return values;
  }

  private static <T> Map<String, T> mapped(Map<String, T> columns, Function<T, T> change) {
    Map<String, T> changed = new LinkedHashMap<>();
    columns.forEach((name, values) -> changed.put(name, change.apply(values)));
    return changed;
  }

  private static <T> void requireLength(
      String entity, TimeAxis axis, Map<String, T> columns, ToIntFunction<T> length) {
    columns.forEach(
        (name, values) -> {
          if (length.applyAsInt(values) != axis.length()) {
            throw new IllegalArgumentException(
                "%s, column %s: %d values on an axis of %d steps"
                    .formatted(entity, name, length.applyAsInt(values), axis.length()));
          }
        });
  }

  private static void requireNoInfinity(
      String entity, TimeAxis axis, String column, double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (Double.isInfinite(values[i])) {
        throw new BadInputException(
            "entity \"%s\", %s, column %s: %s".formatted(entity, axis.label(i), column, values[i]),
            "a finite number, or NaN where it is missing",
            "correct the value");
      }
    }
  }
}
