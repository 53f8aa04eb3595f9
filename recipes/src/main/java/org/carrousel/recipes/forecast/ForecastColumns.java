package org.carrousel.recipes.forecast;

import java.util.List;
import java.util.stream.Stream;
import org.carrousel.config.Embedded;
import org.carrousel.config.Key;
import org.carrousel.config.Ranges;
import org.carrousel.config.Withers;
import org.carrousel.recipes.data.ColumnRoles;
import org.carrousel.recipes.data.CsvFormat;
import org.carrousel.series.CalendarFeature;
import org.carrousel.series.MissingValues;

/**
 * Roles of a table's columns in a forecast.
 *
 * @param targets columns to forecast, at least one
 * @param time the time column, or year, month, day, hour columns; empty for an index
 * @param entity columns whose values identify a series; empty for a single series
 * @param past numeric covariates known up to the forecast origin
 * @param known covariates whose future values are known, numeric or categorical
 * @param statics covariates that are constant within a series, numeric or categorical
 * @param calendar covariates computed from the time, also for future rows
 * @param missing treatment of missing values and rows
 * @param skip number of rows to skip at the start of every series
 * @param independent whether every target becomes a separate series, with shared weights
 * @param csv format of the file
 */
@Withers
public record ForecastColumns(
    @Key(
            value = "targets",
            meaning = "columns to forecast",
            minSize = 1,
            required = true,
            example = "Passengers")
        List<String> targets,
    @Key(
            value = "time",
            meaning =
                "the time column, or year, month, day, hour columns; left out: rows are numbered")
        List<String> time,
    @Key(value = "entity", meaning = "columns that name a series") List<String> entity,
    @Key(
            value = "past",
            meaning = "numeric covariates that are known up to the forecast origin only")
        List<String> past,
    @Key(
            value = "known",
            meaning = "covariates that are also known for the rows to forecast, numbers or words")
        List<String> known,
    @Key(
            value = "static",
            meaning = "covariates that never change within a series, numbers or words")
        List<String> statics,
    @Key(value = "calendar", meaning = "covariates made from the time")
        List<CalendarFeature> calendar,
    @Key(value = "missing", meaning = "what to do about missing values and rows")
        MissingValues missing,
    @Key(value = "skip", meaning = "rows left out at the start of each series", min = 0) int skip,
    @Key(
            value = "independent",
            meaning = "whether one network forecasts each target from its own past alone")
        boolean independent,
    @Embedded CsvFormat csv)
    implements ForecastColumnsBuilder.With {
  /** Checks that every column has one role. */
  public ForecastColumns {
    targets = List.copyOf(targets);
    time = List.copyOf(time);
    entity = List.copyOf(entity);
    past = List.copyOf(past);
    known = List.copyOf(known);
    statics = List.copyOf(statics);
    calendar = List.copyOf(calendar);
    Ranges.require(
        ForecastColumns.class,
        targets,
        time,
        entity,
        past,
        known,
        statics,
        calendar,
        missing,
        skip,
        independent,
        csv);
    ColumnRoles.requireDistinct(List.of(targets, time, entity, past, known, statics));
  }

  /** Returns roles with one target and no other columns; missing values are errors. */
  static ForecastColumns of(String target) {
    return new ForecastColumns(
        List.of(target),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        MissingValues.REFUSE,
        0,
        false,
        CsvFormat.HEADED);
  }

  /** Returns the columns that may be numeric or categorical. */
  List<String> knownAndStatic() {
    return Stream.concat(known.stream(), statics.stream()).toList();
  }
}
