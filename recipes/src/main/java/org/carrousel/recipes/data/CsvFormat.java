package org.carrousel.recipes.data;

import java.nio.file.Path;
import org.carrousel.config.Key;
import org.carrousel.series.CsvReader;
import org.carrousel.series.Table;

/**
 * Format of CSV files.
 *
 * @param header whether the first row names the columns
 */
public record CsvFormat(
    @Key(
            value = "header",
            meaning =
                "whether the first row of a CSV file names the columns; false: c1, c2 and so on")
        boolean header) {
  /** Files with a header line. */
  public static final CsvFormat HEADED = new CsvFormat(true);

  /**
   * Reads a file.
   *
   * @throws org.carrousel.error.BadInputException if it is missing or malformed
   */
  public Table read(Path path) {
    return CsvReader.read(path, header);
  }
}
