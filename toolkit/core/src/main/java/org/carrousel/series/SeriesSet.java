package org.carrousel.series;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.error.BadInputException;

/**
 * The series of a file, one for each entity, in the order of first appearance.
 *
 * @param source the file, as the user named it
 * @param series at least one, of the same columns, each entity once
 */
public record SeriesSet(String source, List<Series> series) {
  public SeriesSet {
    series = List.copyOf(series);
  }

  /**
   * Reads series from a table. The values of several entity columns are joined with {@code /}. All
   * entities share one step, the most common distance of neighbouring times; rows missing on that
   * grid are treated as missing cells. A monthly series on a day from the 28th on, which may be the
   * last of its month, is dated by the first.
   *
   * @throws BadInputException if a column is unknown, a cell unreadable or missing without a way to
   *     fill it, or the times of an entity repeat, are not sorted or not on one grid
   */
  public static SeriesSet of(Table table, Schema schema, MissingValues missing) {
    return ObservedSeries.of(table, schema, missing).filled(missing);
  }

  /**
   * The same where the step is known, as for rows that follow others: a single row will do.
   *
   * @param step ignored where the schema has no time column
   */
  public static SeriesSet of(Table table, Schema schema, MissingValues missing, TimeStep step) {
    return new SeriesReader(table, schema, missing)
        .read((times, entities) -> TimeStepInference.known(step, times, entities))
        .filled(missing);
  }

  /**
   * The only series.
   *
   * @throws BadInputException if there are several
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
   * Makes each of several numeric columns a series of its own, so that one model learns them all
   * (channel independence, Nie et al., "A Time Series is Worth 64 Words", 2023). A series is named
   * by its entity and the column joined with {@code /}, or by the column alone where the entity has
   * no name. Columns that are not melted are kept in each.
   *
   * @param columns the numeric columns
   * @param name the column that holds their values afterwards
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
