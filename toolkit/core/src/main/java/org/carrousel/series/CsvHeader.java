package org.carrousel.series;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carrousel.error.BadInputException;

/** Column names of a CSV file, checked to be distinct; every row must have as many cells. */
final class CsvHeader {
  /** The most names in a message. */
  private static final int SHOWN = 6;

  private final String source;
  private final List<String> columns;
  private final int line;

  CsvHeader(String source, Table.Row row) {
    this.source = source;
    this.columns = row.cells();
    this.line = row.line();
    for (int i = 0; i < columns.size(); i++) {
      String name = columns.get(i);
      int first = columns.indexOf(name);
      if (name.isEmpty()) {
        throw wrong(
            columns,
            "%s, line %d: column %d of %d has no name"
                .formatted(source, row.line(), i + 1, columns.size()),
            "a name for each column",
            "name the column in the header line");
      }
      if (first < i) {
        throw wrong(
            columns,
            "%s, line %d: columns %d and %d are both named \"%s\""
                .formatted(source, row.line(), first + 1, i + 1, name),
            "a different name for each column",
            "rename one of them in the header line");
      }
    }
  }

  /** Names of the columns of a file without a header line: c1, c2 and so on. */
  static Table.Row numbered(Table.Row first) {
    return new Table.Row(
        first.line(),
        IntStream.rangeClosed(1, first.cells().size()).mapToObj(number -> "c" + number).toList());
  }

  /** An error in the names of a header line, which says so if they seem to be data. */
  static BadInputException wrong(List<String> names, String given, String expected, String remedy) {
    return names.stream().allMatch(TableCell::seemsData)
        ? new BadInputException(
            given
                + "; the first row seems to be data: "
                + names.stream().limit(SHOWN).collect(Collectors.joining(", ")),
            "a header line with the names of the columns",
            "add one, or say header: false, which names the columns c1, c2 and so on")
        : new BadInputException(
            given, expected, remedy + "; if the first row is data, say header: false");
  }

  List<String> columns() {
    return columns;
  }

  void requireCells(Table.Row row) {
    if (row.cells().size() != columns.size()) {
      throw new BadInputException(
          "%s, line %d: number of cells is %d".formatted(source, row.line(), row.cells().size()),
          "%d, as in line %d".formatted(columns.size(), line),
          "correct the line; put a cell that contains the separator in double quotes");
    }
  }
}
