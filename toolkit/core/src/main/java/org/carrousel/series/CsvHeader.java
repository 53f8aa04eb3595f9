package org.carrousel.series;

import java.util.List;
import org.carrousel.error.BadInputException;

/** Column names of a CSV file, checked to be distinct; every row must have as many cells. */
final class CsvHeader {
  private final String source;
  private final List<String> columns;

  CsvHeader(String source, Table.Row row) {
    this.source = source;
    this.columns = row.cells();
    for (int i = 0; i < columns.size(); i++) {
      String name = columns.get(i);
      int first = columns.indexOf(name);
      if (name.isEmpty()) {
        throw new BadInputException(
            "%s, line %d: column %d of %d has no name"
                .formatted(source, row.line(), i + 1, columns.size()),
            "a name for each column",
            "name the column in the header line");
      }
      if (first < i) {
        throw new BadInputException(
            "%s, line %d: columns %d and %d are both named \"%s\""
                .formatted(source, row.line(), first + 1, i + 1, name),
            "a different name for each column",
            "rename one of them in the header line");
      }
    }
  }

  List<String> columns() {
    return columns;
  }

  void requireCells(Table.Row row) {
    if (row.cells().size() != columns.size()) {
      throw new BadInputException(
          "%s, line %d: number of cells is %d".formatted(source, row.line(), row.cells().size()),
          columns.size() + ", as in the header line",
          "correct the line; put a cell that contains the separator in double quotes");
    }
  }
}
