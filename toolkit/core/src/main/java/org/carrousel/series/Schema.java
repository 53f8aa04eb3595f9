package org.carrousel.series;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carrousel.error.BadInputException;

/**
 * How the columns of a table are read. A column may serve twice, an hour as part of the time and as
 * a numeric column, but not as numeric and categorical at once.
 *
 * @param time one column of times or of integers; or several integer columns, in the order year,
 *     month, day, hour, minute; empty: rows are numbered from 0
 * @param entity columns whose values together name the entity of a row; empty: one series
 * @param numeric columns of numbers
 * @param categorical columns of names
 */
public record Schema(
    List<String> time, List<String> entity, List<String> numeric, List<String> categorical) {

  public Schema {
    time = distinct("time", time);
    entity = distinct("entity", entity);
    numeric = distinct("numeric", numeric);
    categorical = distinct("categorical", categorical);
    for (String column : categorical) {
      if (numeric.contains(column)) {
        throw new BadInputException(
            "column \"" + column + "\" as numeric and as categorical",
            "one kind for each column",
            "take it out of one of the two lists");
      }
    }
  }

  private static List<String> distinct(String role, List<String> columns) {
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (!seen.add(column)) {
        throw new BadInputException(
            "column \"" + column + "\" twice among the " + role + " columns",
            "each column once",
            "remove the repetition");
      }
    }
    return List.copyOf(columns);
  }
}
