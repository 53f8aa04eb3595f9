package org.carrousel.series;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.error.BadInputException;

/**
 * Series of a file, one per entity, in the order of first appearance.
 *
 * @param source the file, as the user named it
 * @param series at least one, all with the same columns; each entity occurs once
 */
public record SeriesSet(String source, List<Series> series) {
  public SeriesSet {
    series = List.copyOf(series);
  }

  /**
   * Reads series from a table. The values of several entity columns are joined with {@code /}. All
   * entities have the same time step, the most common difference between neighbouring times; rows
   * missing on that grid are treated as missing cells. A monthly series whose day is 28 or later is
   * dated by the first of the month, because the day may be the month's last.
   *
   * @throws BadInputException if a column is unknown, a cell cannot be parsed or filled, or the
   *     times of an entity repeat, are not ascending or do not lie on one grid
   */
  public static SeriesSet of(Table table, Schema schema, MissingValues missing) {
    return ObservedSeries.of(table, schema, missing).filled(missing);
  }

  /**
   * Reads series whose time step is known, such as new rows of a known series; one row is enough.
   *
   * @param step the time step; ignored if the schema has no time column
   */
  public static SeriesSet of(Table table, Schema schema, MissingValues missing, TimeStep step) {
    return new SeriesReader(table, schema, missing)
        .read((times, entities) -> TimeStepInference.requireUnit(step, times, entities))
        .filled(missing);
  }

  /**
   * Returns the only series.
   *
   * @throws BadInputException if there is not exactly one
   */
  public Series only() {
    if (series.size() != 1) {
      throw new BadInputException(
          "%s: %d series".formatted(source, series.size()),
          "one series",
          "keep the rows of one entity, or use a task that takes many series");
    }
    return series.get(0);
  }

  /**
   * Turns each of several numeric columns into a separate series, so that one model is trained on
   * all (channel independence, Nie et al., "A Time Series is Worth 64 Words", 2023). A series'
   * entity is the old entity and the column joined with {@code /}, or the column alone if the
   * entity is empty. Columns that are not melted are copied to each series.
   *
   * @param columns the numeric columns
   * @param name the name of the new column that contains their values
   * @throws BadInputException if a column is unknown or {@code name} is taken
   */
  public SeriesSet melt(List<String> columns, String name) {
    List<Series> melted = new ArrayList<>();
    for (Series whole : series) {
      for (String column : columns) {
        melted.add(channel(whole, column, columns, name));
      }
    }
    return new SeriesSet(source, melted);
  }

  private Series channel(Series whole, String column, List<String> columns, String name) {
    Map<String, double[]> numeric = new LinkedHashMap<>();
    numeric.put(name, whole.numeric(column));
    whole
        .numeric()
        .forEach(
            (other, values) -> {
              if (!columns.contains(other) && numeric.put(other, values) != null) {
                throw nameTaken(name);
              }
            });
    if (whole.categorical().containsKey(name)) {
      throw nameTaken(name);
    }
    String entity = whole.entity().isEmpty() ? column : whole.entity() + "/" + column;
    return new Series(entity, whole.axis(), numeric, whole.categorical());
  }

  private BadInputException nameTaken(String name) {
    return new BadInputException(
        source + ": \"" + name + "\" for the values of melted columns",
        "a name that no kept column has",
        "choose another name");
  }
}
