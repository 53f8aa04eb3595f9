package org.carrousel.recipes.label;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carrousel.error.BadInputException;

/**
 * What each column of a CSV is.
 *
 * @param label one column of the classes, or several columns of 0 and 1, a label each
 * @param entity columns whose values name a sequence, each row a time step
 * @param time a column that rises within a sequence; empty for the order of the file
 * @param features the numbers of a time step; empty for all other numeric columns
 */
public record LabelColumns(
    List<String> label, List<String> entity, String time, List<String> features) {
  /** Checks that every column has one part to play. */
  public LabelColumns {
    label = List.copyOf(label);
    entity = List.copyOf(entity);
    features = List.copyOf(features);
    if (label.isEmpty()) {
      throw new BadInputException(
          "no column of a label", "one column, or several of 0 and 1", "correct the key label");
    }
    List<String> all = new ArrayList<>(entity);
    all.addAll(features);
    all.addAll(label);
    all.add(time);
    all.removeIf(String::isEmpty);
    Set<String> seen = new HashSet<>();
    for (String column : all) {
      if (!seen.add(column)) {
        throw new BadInputException(
            "column \"" + column + "\" is named twice",
            "one part for each column: label, entity, time or features",
            "leave it in one of them");
      }
    }
  }

  /** The class in the column {@code label}, nothing else named. */
  static LabelColumns defaults() {
    return new LabelColumns(List.of("label"), List.of(), "", List.of());
  }

  /** The same with other columns of labels. */
  public LabelColumns label(List<String> label) {
    return new LabelColumns(label, entity, time, features);
  }

  /** The same with these entity columns. */
  public LabelColumns entity(List<String> entity) {
    return new LabelColumns(label, entity, time, features);
  }

  /** The same with this time column. */
  public LabelColumns time(String time) {
    return new LabelColumns(label, entity, time, features);
  }

  /** The same with these features. */
  public LabelColumns features(List<String> features) {
    return new LabelColumns(label, entity, time, features);
  }
}
