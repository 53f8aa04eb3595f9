package org.carrousel.recipes.forecast;

import java.util.Comparator;

/**
 * Entity and column of a series' values. If every target is a series of its own, the name of the
 * series consists of both.
 *
 * @param entity empty if there is only one
 * @param column a target column of the data
 */
record SeriesName(String entity, String column) {
  /** Takes the name of a series apart. */
  static SeriesName of(ForecastColumns columns, String series, String target) {
    if (!columns.independent()) {
      return new SeriesName(series, target);
    }
    // The longest, as a column's own name may hold a slash.
    String column =
        columns.targets().stream()
            .filter(name -> series.equals(name) || series.endsWith("/" + name))
            .max(Comparator.comparingInt(String::length))
            .orElseThrow();
    int end = Math.max(0, series.length() - column.length() - 1);
    return new SeriesName(series.substring(0, end), column);
  }

  /** Names the series in a message. */
  String place() {
    return entity.isEmpty()
        ? "column " + column
        : "series \"%s\", column %s".formatted(entity, column);
  }
}
