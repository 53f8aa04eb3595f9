package org.carrousel.recipes.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.carrousel.error.BadInputException;
import org.carrousel.series.MissingValues;
import org.carrousel.series.ObservedSeries;
import org.carrousel.series.Schema;
import org.carrousel.series.Series;
import org.carrousel.series.SeriesSet;
import org.carrousel.series.Table;
import org.carrousel.series.TimeSplit;
import org.carrousel.series.TimeStep;

/** Reads the series of a forecast from a table. */
final class ForecastReader {
  /** Name of a target's values if every target is a series of its own. */
  private static final String INDEPENDENT = "target";

  private final ForecastColumns columns;

  ForecastReader(ForecastColumns columns) {
    this.columns = columns;
  }

  /** Names of the targets in the series of {@link #melted}. */
  List<String> targets() {
    return columns.independent() ? List.of(INDEPENDENT) : columns.targets();
  }

  /** How the training table is read: a covariate is numeric if all its cells are. */
  Schema schema(Table table) {
    Set<String> numeric = new LinkedHashSet<>(columns.targets());
    numeric.addAll(columns.past());
    List<String> categorical = new ArrayList<>();
    List<String> numbers = table.numericColumns();
    for (String column : columns.knownAndStatic()) {
      if (numbers.contains(column)) {
        numeric.add(column);
      } else {
        categorical.add(column);
      }
    }
    return new Schema(columns.time(), columns.entity(), List.copyOf(numeric), categorical);
  }

  /**
   * The series to forecast, one for each entity, without the rows to be skipped. Values to be
   * interpolated are still missing, until the split says up to which row.
   */
  SeriesSet series(ObservedSeries read) {
    SeriesSet filled = read.filled(columns.missing());
    return skipped(interpolates() ? read.observed() : filled);
  }

  /**
   * The same series with the values that forecasts are measured by: a value filled from its
   * neighbours is no truth, a zero is if zeros are asked for.
   */
  SeriesSet truths(ObservedSeries read) {
    boolean zeros = columns.missing() == MissingValues.ZERO;
    return skipped(zeros ? read.filled(MissingValues.ZERO) : read.observed());
  }

  private SeriesSet skipped(SeriesSet set) {
    return new SeriesSet(
        set.source(), set.series().stream().map(series -> skipped(set.source(), series)).toList());
  }

  /** The series with their training rows interpolated, if that is asked for. */
  SeriesSet interpolated(SeriesSet set, List<TimeSplit> splits) {
    List<Series> filled = new ArrayList<>();
    for (int i = 0; i < splits.size(); i++) {
      Series series = set.series().get(i);
      filled.add(interpolates() ? series.interpolated(splits.get(i).trainEnd()) : series);
      requireStatics(set.source(), filled.get(i));
    }
    return new SeriesSet(set.source(), filled);
  }

  private boolean interpolates() {
    return columns.missing() == MissingValues.INTERPOLATE;
  }

  /** Reads a history to predict from, whose rows are a step of the training apart. */
  List<Series> readHistory(Table table, Schema schema, TimeStep step) {
    MissingValues missing = interpolates() ? MissingValues.FORWARD_FILL : columns.missing();
    return melted(SeriesSet.of(table, schema, missing, step));
  }

  /** One series for each entity, or for each entity and independent target. */
  List<Series> melted(SeriesSet set) {
    return columns.independent() ? set.melt(columns.targets(), INDEPENDENT).series() : set.series();
  }

  /** Repeats what belongs to each entity for each of the series of {@link #melted}. */
  <T> List<T> melted(List<T> ofEntities) {
    int copies = columns.independent() ? columns.targets().size() : 1;
    return ofEntities.stream().flatMap(one -> Collections.nCopies(copies, one).stream()).toList();
  }

  /** Reads the covariates known of the future, one series for each entity. */
  List<Series> readKnown(Table table, Schema schema, TimeStep step) {
    List<String> numeric = new ArrayList<>(schema.numeric());
    List<String> categorical = new ArrayList<>(schema.categorical());
    numeric.retainAll(columns.known());
    categorical.retainAll(columns.known());
    Schema known = new Schema(schema.time(), schema.entity(), numeric, categorical);
    return SeriesSet.of(table, known, columns.missing(), step).series();
  }

  private void requireStatics(String source, Series series) {
    for (String column : columns.statics()) {
      List<?> values =
          series.categorical().containsKey(column)
              ? Arrays.stream(series.categorical(column)).filter(Objects::nonNull).toList()
              : Arrays.stream(series.numeric(column))
                  .filter(v -> !Double.isNaN(v))
                  .boxed()
                  .toList();
      List<?> distinct = values.stream().distinct().toList();
      if (distinct.size() > 1) {
        throw new BadInputException(
            "%s: column %s of %s is %s and later %s"
                .formatted(source, column, series.name(), distinct.get(0), distinct.get(1)),
            "one value throughout a series, the column being static",
            "name it under known or past, or correct the value");
      }
    }
  }

  private Series skipped(String source, Series series) {
    if (columns.skip() >= series.length()) {
      throw new BadInputException(
          "%s: %d rows in %s, of which %d are skipped"
              .formatted(source, series.length(), series.name(), columns.skip()),
          "rows that are left",
          "lower the key skip");
    }
    return series.slice(columns.skip(), series.length());
  }
}
