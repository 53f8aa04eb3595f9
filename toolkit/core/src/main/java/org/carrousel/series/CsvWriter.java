package org.carrousel.series;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Builder of comma-separated text for {@link CsvReader}. Doubles are rounded to float precision.
 */
public final class CsvWriter {
  private final StringBuilder text = new StringBuilder();

  private CsvWriter() {}

  /** Creates a writer whose text begins with a header line. */
  public static CsvWriter of(Object... header) {
    return new CsvWriter().row(header);
  }

  /** Adds a row; a collection or a {@code float[]} gives one cell per element. */
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

  /** Returns the header and the rows added so far. */
  @Override
  public String toString() {
    return text.toString();
  }
}
