package org.carrousel.recipes.forecast;

import java.util.Comparator;

/**
 * Entity and target column of a series. If targets are independent, the series' name consists of
 * both.
 *
 * @param entity empty for a single entity
 * @param column a target column of the data
 */
record SeriesName(String entity, String column) {
  /** Splits the name of a series into entity and column. */
  static SeriesName of(ForecastColumns columns, String series, String target) {
    if (!columns.independent()) {
      return new SeriesName(series, target);
    }
    // The longest match, because a column's name may contain a slash.
    String column =
        columns.targets().stream()
            .filter(name -> series.equals(name) || series.endsWith("/" + name))
            .max(Comparator.comparingInt(String::length))
            .orElseThrow();
    int end = Math.max(0, series.length() - column.length() - 1);
    return new SeriesName(series.substring(0, end), column);
  }

  /** Returns the name of the series for messages. */
  String place() {
    return entity.isEmpty()
        ? "column " + column
        : "series \"%s\", column %s".formatted(entity, column);
  }
}
