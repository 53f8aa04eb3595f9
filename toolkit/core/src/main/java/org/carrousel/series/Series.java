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
 * Time series of one entity: its columns on a common time axis.
 *
 * @param entity the entity's name; empty if the file has a single series
 * @param axis the time axis, one step per row
 * @param numeric columns by name, each [time], in the user's units; {@code NaN} is missing,
 *     infinity is not allowed
 * @param categorical columns by name, each [time]; {@code null} is missing
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

  /** Returns the number of rows. */
  public int length() {
    return axis.length();
  }

  /**
   * Returns the values of a numeric column, [time], not a copy.
   *
   * @throws BadInputException if there is no such numeric column
   */
  public double[] numeric(String column) {
    return requireColumn(numeric, column, "numeric");
  }

  /**
   * Returns the values of a categorical column, [time], not a copy.
   *
   * @throws BadInputException if there is no such categorical column
   */
  public String[] categorical(String column) {
    return requireColumn(categorical, column, "categorical");
  }

  /**
   * Returns a copy whose missing numbers are interpolated linearly before row {@code end} and
   * forward-filled from there on, so that no later value is used. Categories are forward-filled.
   *
   * @param end exclusive end of the rows that are interpolated
   * @throws BadInputException if the first value of a column is missing
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

  /** Returns a copy of the rows {@code from} (included) to {@code to} (excluded). */
  public Series slice(int from, int to) {
    TimeAxis part = axis.slice(from, to);
    return new Series(
        entity,
        part,
        mapped(numeric, column -> Arrays.copyOfRange(column, from, to)),
        mapped(categorical, column -> Arrays.copyOfRange(column, from, to)));
  }

  /** Returns the name in messages: {@code series "a"}, or {@code the series} without entity. */
  public String name() {
    return entity.isEmpty() ? "the series" : "series \"" + entity + "\"";
  }

  private static <T> T requireColumn(Map<String, T> columns, String column, String kind) {
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
            "a finite number, or NaN if it is missing",
            "correct the value");
      }
    }
  }
}
