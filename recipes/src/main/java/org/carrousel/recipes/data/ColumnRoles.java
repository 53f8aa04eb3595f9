package org.carrousel.recipes.data;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carrousel.error.BadInputException;

/** Checks that columns have one role each. */
public final class ColumnRoles {
  private ColumnRoles() {}

  /**
   * Checks that no column is named twice.
   *
   * @param columns names of all roles; empty names stand for no column
   * @throws BadInputException if one is
   */
  public static void requireDistinct(List<List<String>> columns) {
    Set<String> seen = new HashSet<>();
    columns.stream()
        .flatMap(List::stream)
        .filter(column -> !column.isEmpty() && !seen.add(column))
        .findFirst()
        .ifPresent(ColumnRoles::refuse);
  }

  private static void refuse(String column) {
    throw new BadInputException(
        "column \"" + column + "\" is named twice",
        "one role for each column",
        "leave it in one of the keys");
  }
}
