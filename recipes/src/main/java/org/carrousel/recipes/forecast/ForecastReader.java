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

/** Reader of a forecast's series from a table. */
final class ForecastReader {
  /** Name of the target column if every target is a separate series. */
  private static final String INDEPENDENT = "target";

  private final ForecastColumns columns;

  ForecastReader(ForecastColumns columns) {
    this.columns = columns;
  }

  /** Returns the names of the targets in the series of {@link #melted}. */
  List<String> targets() {
    return columns.independent() ? List.of(INDEPENDENT) : columns.targets();
  }

  /**
   * Returns the schema of the training table. A known or static covariate is numeric if all its
   * cells that are not missing are numbers.
   */
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
   * Returns the series to forecast, one per entity, without the skipped rows. Values to interpolate
   * are still missing, because interpolation depends on the split.
   */
  SeriesSet series(ObservedSeries read) {
    SeriesSet filled = read.filled(columns.missing());
    return skipped(interpolates() ? read.observed() : filled);
  }

  /**
   * Returns the same series with the values for measuring forecasts. Filled values are missing,
   * except zeros of {@link MissingValues#ZERO}.
   */
  SeriesSet truths(ObservedSeries read) {
    boolean zeros = columns.missing() == MissingValues.ZERO;
    return skipped(zeros ? read.filled(MissingValues.ZERO) : read.observed());
  }

  private SeriesSet skipped(SeriesSet set) {
    return new SeriesSet(
        set.source(), set.series().stream().map(series -> skipped(set.source(), series)).toList());
  }

  /**
   * Returns the series, interpolated in the training rows if {@link MissingValues#INTERPOLATE} is
   * set.
   */
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

  /** Reads a history for prediction, which must have the time step of the training data. */
  List<Series> readHistory(Table table, Schema schema, TimeStep step) {
    MissingValues missing = interpolates() ? MissingValues.FORWARD_FILL : columns.missing();
    return melted(SeriesSet.of(table, schema, missing, step));
  }

  /** Returns one series per entity, or per entity and target if targets are independent. */
  List<Series> melted(SeriesSet set) {
    return columns.independent() ? set.melt(columns.targets(), INDEPENDENT).series() : set.series();
  }

  /** Repeats the elements of entities so that there is one for each series of {@link #melted}. */
  <T> List<T> melted(List<T> ofEntities) {
    int copies = columns.independent() ? columns.targets().size() : 1;
    return ofEntities.stream().flatMap(one -> Collections.nCopies(copies, one).stream()).toList();
  }

  /** Reads the known covariates of future rows, one series per entity. */
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
