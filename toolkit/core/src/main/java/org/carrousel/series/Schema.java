package org.carrousel.series;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carrousel.error.BadInputException;

/**
 * Roles of a table's columns. A column may have two roles, such as an hour that is part of the time
 * and a numeric column, but it cannot be both numeric and categorical.
 *
 * @param time one column of times or integers, or two to five integer columns in the order year,
 *     month, day, hour, minute; empty: rows are numbered from 0
 * @param entity columns whose values together identify the entity of a row; empty: one series
 * @param numeric columns of numbers
 * @param categorical columns of categories
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
