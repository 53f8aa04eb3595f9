package org.carrousel.recipes.forecast;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.error.BadInputException;
import org.carrousel.series.Schema;
import org.carrousel.series.Series;
import org.carrousel.series.Table;
import org.carrousel.series.TimeAxis;
import org.carrousel.series.TimeStep;

/** Known covariates of the rows that follow a history. */
final class FutureRows {
  private final ForecastConfig config;
  private final String source;
  private final Map<String, Series> byEntity = new LinkedHashMap<>();

  private FutureRows(ForecastConfig config, String source) {
    this.config = config;
    this.source = source;
  }

  /**
   * Reads the future rows of all series.
   *
   * @param future null if there are no known covariates
   * @throws BadInputException if there are known covariates but no table, or a table but no known
   *     covariates
   */
  static FutureRows of(
      ForecastConfig config, ForecastReader reader, Schema schema, TimeStep step, Table future) {
    List<String> known = config.columns().known();
    if (known.isEmpty() && future == null) {
      return new FutureRows(config, "");
    }
    if (known.isEmpty()) {
      throw new BadInputException(
          future.source() + ": a table of the future for a model without known columns",
          "a history alone",
          "leave the table out, or train with the key known");
    }
    if (future == null) {
      throw new BadInputException(
          "no future rows",
          "the columns %s for the %d rows to forecast"
              .formatted(String.join(", ", known), config.window().horizon()),
          "pass them as the second table, or as the job's future file");
    }
    FutureRows rows = new FutureRows(config, future.source());
    for (Series series : reader.readKnown(future, schema, step)) {
      rows.byEntity.put(series.entity(), series);
    }
    return rows;
  }

  /** Returns the rows that follow a series; null if there are no known covariates. */
  Series after(Series history) {
    if (config.columns().known().isEmpty()) {
      return null;
    }
    // An independent target is a separate series, but its covariates belong to the entity.
    String target = config.columns().targets().get(0);
    String entity = SeriesName.of(config.columns(), history.entity(), target).entity();
    Series future = byEntity.get(entity);
    if (future == null) {
      throw new BadInputException(
          source + ": no rows of series \"" + entity + "\"",
          "the future of every series of the history",
          "add its rows");
    }
    TimeAxis axis = history.axis();
    String first = axis.label(axis.length());
    // Without a time column, rows are numbered from 0 in both files.
    boolean follows = config.columns().time().isEmpty() || future.axis().label(0).equals(first);
    if (!follows || future.length() < config.window().horizon()) {
      throw new BadInputException(
          "%s: %d rows from %s of %s"
              .formatted(source, future.length(), future.axis().label(0), future.name()),
          "%d rows from %s".formatted(config.window().horizon(), first),
          "give the rows that follow the history");
    }
    return future;
  }
}
