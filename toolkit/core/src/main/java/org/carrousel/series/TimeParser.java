package org.carrousel.series;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carrousel.error.BadInputException;

/** Parser of each row's time, from one column of times or integers or from several of integers. */
final class TimeParser {
  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,18}");
  private static final List<String> PARTS = List.of("year", "month", "day", "hour", "minute");
  private static final String REMEDY =
      "correct the cell, write times as 2016-07-31 13:00, or leave the time column out for an index";

  private final Table table;

  private TimeParser(Table table) {
    this.table = table;
  }

  /**
   * Parses the times of a table. One format must fit the whole column.
   *
   * @param columns one column of times or integers, or two to five of integers in the order year,
   *     month, day, hour, minute
   * @throws BadInputException if a cell is not a time, or two formats fit the column
   */
  static RowTimes parse(Table table, List<String> columns) {
    TimeParser parser = new TimeParser(table);
    return columns.size() == 1 ? parser.oneColumn(columns.get(0)) : parser.parts(columns);
  }

  private RowTimes oneColumn(String column) {
    List<String> cells =
        IntStream.range(0, table.rows()).mapToObj(row -> table.cell(row, column)).toList();
    List<TimeFormat> formats = new ArrayList<>();
    List<LocalDateTime> longest = List.of();
    TimeFormat nearest = TimeFormat.ISO;
    for (TimeFormat format : TimeFormat.values()) {
      List<LocalDateTime> times = format.leading(cells);
      if (times.size() == cells.size()) {
        formats.add(format);
      }
      if (times.size() > longest.size()) {
        longest = times;
        nearest = format;
      }
    }
    if (formats.size() > 1) {
      throw ambiguous(column, cells.get(0));
    }
    if (formats.size() == 1) {
      return RowTimes.calendar(table, List.of(column), longest);
    }
    int integers = leadingIntegers(cells);
    if (integers == cells.size()) {
      return RowTimes.index(
          table, List.of(column), cells.stream().mapToLong(Long::parseLong).toArray());
    }
    throw integers > longest.size()
        ? unreadable(integers, column, "an integer as in the rows above")
        : unreadable(longest.size(), column, "a time such as " + nearest.example());
  }

  private static int leadingIntegers(List<String> cells) {
    return (int) cells.stream().takeWhile(cell -> INTEGER.matcher(cell).matches()).count();
  }

  private BadInputException unreadable(int row, String column, String expected) {
    return new BadInputException(
        table.place(row, column) + ": \"" + table.cell(row, column) + "\"", expected, REMEDY);
  }

  private BadInputException ambiguous(String column, String first) {
    return new BadInputException(
        table.place(0, column)
            + ": \""
            + first
            + "\", and no other cell tells whether the day or the month comes first",
        "dates that can be read in one way only",
        "write ISO dates such as 2016-07-31");
  }

  private RowTimes parts(List<String> columns) {
    if (columns.size() > PARTS.size()) {
      throw new BadInputException(
          "time columns " + String.join(", ", columns),
          "at most five, in the order " + String.join(", ", PARTS),
          "name fewer time columns");
    }
    List<LocalDateTime> times = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      times.add(dateTime(row, columns));
    }
    return RowTimes.calendar(table, columns, times);
  }

  private LocalDateTime dateTime(int row, List<String> columns) {
    int[] parts = {1, 1, 1, 0, 0};
    for (int i = 0; i < columns.size(); i++) {
      String cell = table.cell(row, columns.get(i));
      try {
        parts[i] = Integer.parseInt(cell);
      } catch (NumberFormatException e) {
        throw unreadable(row, columns.get(i), "an integer, the " + PARTS.get(i));
      }
    }
    try {
      return LocalDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4]);
    } catch (DateTimeException e) {
      String cells =
          columns.stream().map(column -> table.cell(row, column)).collect(Collectors.joining(", "));
      throw new BadInputException(
          table.place(row, String.join(", ", columns)) + ": \"" + cells + "\"",
          "a time in the order " + String.join(", ", PARTS.subList(0, columns.size())),
          REMEDY,
          e);
    }
  }
}
