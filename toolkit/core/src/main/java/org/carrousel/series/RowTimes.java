package org.carrousel.series;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/** Time of each row of a table, as an index or as seconds of local time. */
final class RowTimes {
  private final Table table;
  private final List<String> columns;
  private final boolean calendar;
  private final long[] values;

  private RowTimes(Table table, List<String> columns, boolean calendar, long[] values) {
    this.table = table;
    this.columns = columns;
    this.calendar = calendar;
    this.values = values;
  }

  static RowTimes index(Table table, List<String> columns, long[] values) {
    return new RowTimes(table, columns, false, values);
  }

  static RowTimes calendar(Table table, List<String> columns, List<LocalDateTime> times) {
    return new RowTimes(
        table,
        columns,
        true,
        times.stream().mapToLong(time -> time.toEpochSecond(ZoneOffset.UTC)).toArray());
  }

  Table table() {
    return table;
  }

  boolean calendar() {
    return calendar;
  }

  /** Returns seconds of local time since 1970, or the index. */
  long value(int row) {
    return values[row];
  }

  LocalDateTime time(int row) {
    return LocalDateTime.ofEpochSecond(values[row], 0, ZoneOffset.UTC);
  }

  /** Returns the time as written in the file; several time columns are joined by spaces. */
  String text(int row) {
    return columns.stream().map(column -> table.cell(row, column)).collect(Collectors.joining(" "));
  }
}
