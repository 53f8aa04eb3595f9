package org.carrousel.series;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes rows of cells as comma-separated text, as {@link CsvReader} reads them. Doubles are
 * written in the shorter form of a float.
 */
public final class CsvWriter {
  private final StringBuilder text = new StringBuilder();

  private CsvWriter() {}

  /** A text that begins with a header line. */
  public static CsvWriter of(Object... header) {
    return new CsvWriter().row(header);
  }

  /** Adds a row; those of a collection or of an array of floats come one after the other. */
  public CsvWriter row(Object... cells) {
    text.append(
        Arrays.stream(cells)
            .flatMap(CsvWriter::values)
            .map(CsvWriter::cell)
            .collect(Collectors.joining(",", "", "\n")));
    return this;
  }

  private static Stream<?> values(Object cell) {
    if (cell instanceof float[] numbers) {
      return IntStream.range(0, numbers.length).mapToObj(i -> numbers[i]);
    }
    return cell instanceof Collection<?> all ? all.stream() : Stream.of(cell);
  }

  private static String cell(Object value) {
    return value instanceof Double number
        ? Float.toString(number.floatValue())
        : CsvReader.cell(value.toString());
  }

  /** The rows so far. */
  @Override
  public String toString() {
    return text.toString();
  }
}
