package org.carrousel.recipes.forecast;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carrousel.error.BadInputException;
import org.carrousel.series.CalendarFeature;
import org.carrousel.series.MissingValues;

/**
 * What each column of the data is to a forecast.
 *
 * @param targets the columns to forecast, at least one
 * @param time the time column, or year, month, day, hour columns; empty for an index
 * @param entity columns whose values name a series; empty for a single one
 * @param past numeric covariates known up to the origin of a forecast
 * @param known covariates known of the future too, numeric or of categories
 * @param statics covariates that never change within a series, numeric or of categories
 * @param calendar what the time itself tells of the future
 * @param missing what is done about missing values and rows
 * @param skip rows left out at the start of every series
 * @param independent whether every target is a series of its own, with shared weights
 */
public record ForecastColumns(
    List<String> targets,
    List<String> time,
    List<String> entity,
    List<String> past,
    List<String> known,
    List<String> statics,
    List<CalendarFeature> calendar,
    MissingValues missing,
    int skip,
    boolean independent) {
  /** Checks that every column has one part to play. */
  public ForecastColumns {
    targets = List.copyOf(targets);
    time = List.copyOf(time);
    entity = List.copyOf(entity);
    past = List.copyOf(past);
    known = List.copyOf(known);
    statics = List.copyOf(statics);
    calendar = List.copyOf(calendar);
    if (targets.isEmpty()) {
      throw new BadInputException(
          "no target column", "at least one column to forecast", "name it with the key targets");
    }
    if (skip < 0) {
      throw new BadInputException("skip: " + skip, "0 or more rows", "correct the key skip");
    }
    Set<String> seen = new HashSet<>();
    for (List<String> part : List.of(targets, time, entity, past, known, statics)) {
      for (String column : part) {
        if (!seen.add(column)) {
          throw new BadInputException(
              "column \"" + column + "\" is named twice",
              "one part for each column: targets, time, entity, past, known or static",
              "leave it in one of them; a target's own past is always used");
        }
      }
    }
  }

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
        false);
  }

  /** The columns whose values may be numbers or categories. */
  List<String> knownAndStatic() {
    List<String> both = new ArrayList<>(known);
    both.addAll(statics);
    return both;
  }

  /** The same with these targets. */
  public ForecastColumns targets(List<String> targets) {
    return new ForecastColumns(
        targets, time, entity, past, known, statics, calendar, missing, skip, independent);
  }

  /** The same with this time column, or these parts of a time. */
  public ForecastColumns time(List<String> time) {
    return new ForecastColumns(
        targets, time, entity, past, known, statics, calendar, missing, skip, independent);
  }

  /** The same with these entity columns. */
  public ForecastColumns entity(List<String> entity) {
    return new ForecastColumns(
        targets, time, entity, past, known, statics, calendar, missing, skip, independent);
  }

  /** The same with these past covariates. */
  public ForecastColumns past(List<String> past) {
    return new ForecastColumns(
        targets, time, entity, past, known, statics, calendar, missing, skip, independent);
  }

  /** The same with these covariates known of the future. */
  public ForecastColumns known(List<String> known) {
    return new ForecastColumns(
        targets, time, entity, past, known, statics, calendar, missing, skip, independent);
  }

  /** The same with these static covariates. */
  public ForecastColumns statics(List<String> statics) {
    return new ForecastColumns(
        targets, time, entity, past, known, statics, calendar, missing, skip, independent);
  }

  /** The same with these calendar covariates. */
  public ForecastColumns calendar(List<CalendarFeature> calendar) {
    return new ForecastColumns(
        targets, time, entity, past, known, statics, calendar, missing, skip, independent);
  }

  /** The same with this treatment of missing values. */
  public ForecastColumns missing(MissingValues missing) {
    return new ForecastColumns(
        targets, time, entity, past, known, statics, calendar, missing, skip, independent);
  }

  /** The same with this many rows left out at the start. */
  public ForecastColumns skip(int skip) {
    return new ForecastColumns(
        targets, time, entity, past, known, statics, calendar, missing, skip, independent);
  }

  /** The same with targets as series of their own, or not. */
  public ForecastColumns independent(boolean independent) {
    return new ForecastColumns(
        targets, time, entity, past, known, statics, calendar, missing, skip, independent);
  }
}
