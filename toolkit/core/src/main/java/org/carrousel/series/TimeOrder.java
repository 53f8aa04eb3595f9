package org.carrousel.series;

import java.util.HashMap;
import java.util.Map;
import org.carrousel.error.BadInputException;

/** Check that the times of an entity's rows are distinct and ascending. */
final class TimeOrder {
  private TimeOrder() {}

  /**
   * Checks the rows of one entity.
   *
   * @param entity its name as a suffix of error messages; empty for a single series
   * @param rows row numbers of one entity, in file order
   * @throws BadInputException if a time occurs twice or the rows are not sorted; the message names
   *     both lines
   */
  static void require(RowTimes times, String entity, int[] rows) {
    Map<Long, Integer> seen = new HashMap<>();
    for (int row : rows) {
      Integer earlier = seen.put(times.value(row), row);
      if (earlier != null) {
        throw new BadInputException(
            "%s: %s twice%s".formatted(lines(times, earlier, row), times.text(row), entity),
            "each time once in a series",
            "delete one of the rows, or name the column that tells the series apart as entity");
      }
    }
    for (int i = 1; i < rows.length; i++) {
      if (times.value(rows[i]) < times.value(rows[i - 1])) {
        throw new BadInputException(
            "%s: %s comes after %s%s"
                .formatted(
                    lines(times, rows[i - 1], rows[i]),
                    times.text(rows[i]),
                    times.text(rows[i - 1]),
                    entity),
            "rows in ascending time",
            "sort the rows of the file by time, the oldest first");
      }
    }
  }

  /** Returns the position of two rows for messages: {@code air.csv, lines 3 and 5}. */
  static String lines(RowTimes times, int first, int second) {
    Table table = times.table();
    return "%s, lines %d and %d".formatted(table.source(), table.line(first), table.line(second));
  }
}
