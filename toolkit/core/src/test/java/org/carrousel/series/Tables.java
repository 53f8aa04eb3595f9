package org.carrousel.series;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Small tables and series for tests. */
final class Tables {
  private Tables() {}

  /** A table from lines of CSV text, read as the file test.csv. */
  static Table of(String... lines) {
    return of(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  static Table of(byte[] bytes) {
    return CsvReader.read("test.csv", new ByteArrayInputStream(bytes));
  }

  /** Columns "time" and "x" as one series. */
  static Series series(MissingValues missing, String... lines) {
    return SeriesSet.of(of(lines), timeAndX(), missing).only();
  }

  static Schema timeAndX() {
    return new Schema(List.of("time"), List.of(), List.of("x"), List.of());
  }
}
