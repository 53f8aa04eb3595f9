package org.carrousel.series;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.carrousel.error.BadInputException;
import org.carrousel.file.InputFile;
import org.carrousel.file.Sha256;
import org.carrousel.file.Utf8Lines;

/** Reader of text files whose columns are separated by white space, without a header line. */
public final class WhitespaceColumns {
  private static final String KIND = "a text file of columns separated by spaces";

  private WhitespaceColumns() {}

  /**
   * Reads a file, gzipped or not; blank lines are skipped.
   *
   * @param columns the names of all columns, in file order
   * @throws BadInputException if the file is missing, empty, or a line has a different number of
   *     cells
   */
  public static Table read(Path path, List<String> columns) {
    byte[] bytes = InputFile.bytes(path, KIND);
    Utf8Lines lines = new Utf8Lines(path.toString(), KIND, new ByteArrayInputStream(bytes));
    List<Table.Row> rows = new ArrayList<>();
    for (String line = lines.next(); line != null; line = lines.next()) {
      if (!line.isBlank()) {
        List<String> cells = List.of(line.strip().split("\\s+", -1));
        if (cells.size() != columns.size()) {
          throw new BadInputException(
              "%s: %d cells".formatted(lines.place(), cells.size()),
              "%d: %s".formatted(columns.size(), String.join(", ", columns)),
              "correct the line, or check the file's origin");
        }
        rows.add(new Table.Row(lines.number(), cells));
      }
    }
    if (rows.isEmpty()) {
      throw new BadInputException(
          path + ": empty file", "at least one line", "check the file's origin");
    }
    return new Table(path.toString(), Sha256.of(bytes), columns, rows, false);
  }
}
