package org.carrousel.recipes.data;

import java.util.List;

/**
 * The rows of one entity of a table, in the order of the file: the time steps of a sequence.
 *
 * @param name of the entity
 * @param rows of the table
 * @param values [time][feature], user's units, none missing
 * @param place file and line of the first row, as messages name it
 */
public record EntityRows(String name, List<Integer> rows, float[][] values, String place) {
  public EntityRows {
    rows = List.copyOf(rows);
  }
}
