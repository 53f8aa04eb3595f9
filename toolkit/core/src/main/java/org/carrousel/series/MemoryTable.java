package org.carrousel.series;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.carrousel.error.BadInputException;
import org.carrousel.file.Sha256;

/** Factory of tables from columns in memory. */
final class MemoryTable {
  private static final String SOURCE = "memory";

  /**
   * The ASCII unit separator, which cells are not expected to contain; it separates hashed cells.
   */
  private static final String SEPARATOR = "\u001f";

  private MemoryTable() {}

  static Table of(List<Column> columns) {
    List<String> names = columns.stream().map(Column::name).toList();
    int rows = columns.isEmpty() ? 0 : columns.get(0).cells().size();
    if (rows == 0) {
      throw new BadInputException(
          "%s: %d columns, %d rows".formatted(SOURCE, names.size(), rows),
          "at least one column of at least one row",
          "give the columns their values");
    }
    for (Column column : columns) {
      if (column.cells().size() != rows) {
        throw new BadInputException(
            "%s: %d values in column %s, %d in column %s"
                .formatted(SOURCE, rows, names.get(0), column.cells().size(), column.name()),
            "columns of equal length",
            "give every row a value; NaN and null are missing ones");
      }
      if (column.name().isBlank() || Collections.frequency(names, column.name()) > 1) {
        throw new BadInputException(
            "%s: columns %s".formatted(SOURCE, names),
            "a different name for each column",
            "rename column \"" + column.name() + "\"");
      }
    }
    List<Table.Row> lines = new ArrayList<>();
    StringBuilder digested = new StringBuilder(String.join(SEPARATOR, names));
    for (int row = 0; row < rows; row++) {
      int number = row;
      List<String> cells = columns.stream().map(column -> column.cells().get(number)).toList();
      lines.add(new Table.Row(row + 1, cells));
      digested.append('\n').append(String.join(SEPARATOR, cells));
    }
    String digest = Sha256.of(digested.toString().getBytes(StandardCharsets.UTF_8));
    return new Table(SOURCE, digest, names, lines, false);
  }
}
