package org.carrousel.series;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Series read from a table, available with missing values and with missing values filled. */
public final class ObservedSeries {
  private final SeriesSet observed;
  private final List<RegularGrid> grids;

  /**
   * @param grids one for each series, in the same order
   */
  ObservedSeries(SeriesSet observed, List<RegularGrid> grids) {
    this.observed = observed;
    this.grids = grids;
  }

  /**
   * Reads series from a table like {@link SeriesSet#of(Table, Schema, MissingValues)}, without
   * filling missing values.
   *
   * @param missing {@link MissingValues#REFUSE}: rows missing between others are an error
   */
  public static ObservedSeries of(Table table, Schema schema, MissingValues missing) {
    return new SeriesReader(table, schema, missing).read(TimeStepInference::of);
  }

  /**
   * Returns the series with {@code NaN} for missing numbers and {@code null} for missing
   * categories.
   */
  public SeriesSet observed() {
    return observed;
  }

  /**
   * Returns copies of the series with their missing values filled.
   *
   * @throws org.carrousel.error.BadInputException if a missing value cannot be filled; the message
   *     names its line
   */
  public SeriesSet filled(MissingValues missing) {
    return new SeriesSet(
        observed.source(),
        IntStream.range(0, grids.size())
            .mapToObj(i -> filled(observed.series().get(i), grids.get(i), missing))
            .toList());
  }

  private static Series filled(Series series, RegularGrid grid, MissingValues missing) {
    return new Series(
        series.entity(),
        series.axis(),
        filled(
            series.numeric(),
            double[]::clone,
            (name, values) -> missing.fill(values, grid.place(name))),
        filled(
            series.categorical(),
            String[]::clone,
            (name, values) -> missing.fill(values, grid.place(name))));
  }

  private static <T> Map<String, T> filled(
      Map<String, T> columns, UnaryOperator<T> copy, BiConsumer<String, T> fill) {
    Map<String, T> filled = new LinkedHashMap<>();
    columns.forEach(
        (name, values) -> {
          T copied = copy.apply(values);
          fill.accept(name, copied);
          filled.put(name, copied);
        });
    return filled;
  }
}
