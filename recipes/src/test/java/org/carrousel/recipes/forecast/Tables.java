package org.carrousel.recipes.forecast;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carrousel.series.CsvReader;
import org.carrousel.series.Table;

/** Small tables for tests, read as the file test.csv, and forecasts that are quick to train. */
final class Tables {
  private Tables() {}

  /** A table of its lines. */
  static Table of(String header, Iterable<String> lines) {
    String text = header + "\n" + String.join("\n", lines) + "\n";
    return CsvReader.read(
        "test.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** A table of {@code rows} lines, given by their number from 0. */
  static Table of(String header, int rows, IntFunction<String> line) {
    return of(header, IntStream.range(0, rows).mapToObj(line).collect(Collectors.toList()));
  }

  /** A column x of a wave with a trend, always above 0: period 6, from 10 upwards. */
  static Table wave(int rows) {
    return of("x", rows, row -> String.valueOf(waveAt(row)));
  }

  static double waveAt(double row) {
    return 12 + 2 * Math.sin(Math.PI * row / 3) + row / 10;
  }

  /** Four lags, three units, two epochs in one batch each. */
  static ForecastConfig tiny(String target) {
    return ForecastConfig.target(target).lags(4).units(3).epochs(2).batchSize(64);
  }
}
