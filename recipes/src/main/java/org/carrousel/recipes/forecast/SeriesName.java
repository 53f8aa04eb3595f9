package org.carrousel.recipes.forecast;

import java.util.Comparator;

/**
 * Whose values a series holds, of which column. Where every target is a series of its own, its name
 * says both.
 *
 * @param entity empty where there is only one
 * @param column a target column of the data
 */
record SeriesName(String entity, String column) {
  /**
   * Reads the name of a series.
   *
   * @param series as the series is called
   * @param target as the series calls its values
   */
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

  /** Where an error is, for its message. */
  String place() {
    return entity.isEmpty()
        ? "column " + column
        : "series \"%s\", column %s".formatted(entity, column);
  }
}
