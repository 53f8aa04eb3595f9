package org.carrousel.series;

import java.util.Arrays;
import java.util.function.IntFunction;

/** Rows of one entity on a regular time axis; a time step without a row is empty. */
final class RegularGrid {
  static final int EMPTY = -1;

  private final Table table;
  private final TimeAxis axis;
  private final int[] rows;

  /**
   * @param rows [time], the table's row of each step, or {@link #EMPTY}
   */
  RegularGrid(Table table, TimeAxis axis, int[] rows) {
    this.table = table;
    this.axis = axis;
    this.rows = rows;
  }

  TimeAxis axis() {
    return axis;
  }

  /** Returns the numbers of a column, [time]; {@code NaN} is missing. */
  double[] numeric(String column) {
    return Arrays.stream(rows)
        .mapToDouble(row -> row == EMPTY ? Double.NaN : table.number(row, column))
        .toArray();
  }

  /** Returns the categories of a column, [time]; {@code null} for an empty cell or no row. */
  String[] categorical(String column) {
    return Arrays.stream(rows)
        .mapToObj(
            row ->
                row == EMPTY || table.cell(row, column).isEmpty() ? null : table.cell(row, column))
        .toArray(String[]::new);
  }

  /** Returns a function that describes the missing value of a time step for error messages. */
  IntFunction<String> place(String column) {
    return step ->
        rows[step] == EMPTY
            ? "%s: no row for %s, column %s".formatted(table.source(), axis.label(step), column)
            : "%s: missing value \"%s\""
                .formatted(table.place(rows[step], column), table.cell(rows[step], column));
  }
}
