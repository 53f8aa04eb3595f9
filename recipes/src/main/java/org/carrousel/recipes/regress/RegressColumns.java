package org.carrousel.recipes.regress;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carrousel.error.BadInputException;

/**
 * What each column of a table is to a regression.
 *
 * @param target the column of the number that is to be predicted
 * @param remainingLife whether the number is the rows that remain: counted down to the last row of
 *     an entity, plus the target column's number there, where the file has that column
 * @param entity columns whose values name a sequence, each row a time step
 * @param time a column that rises within a sequence; empty for the order of the file
 * @param features the numbers of a time step; empty for all other numeric columns
 */
public record RegressColumns(
    String target, boolean remainingLife, List<String> entity, String time, List<String> features) {
  /** Checks that every column has one part to play. */
  public RegressColumns {
    entity = List.copyOf(entity);
    features = List.copyOf(features);
    List<String> all = new ArrayList<>(entity);
    all.addAll(features);
    all.add(target);
    if (!features.contains(time)) {
      all.add(time);
    }
    all.removeIf(String::isEmpty);
    Set<String> seen = new HashSet<>();
    for (String column : all) {
      if (!seen.add(column)) {
        throw new BadInputException(
            "column \"" + column + "\" is named twice",
            "one part for each column: target, entity, time or features; time may be a feature",
            "leave it in one of them");
      }
    }
  }

  /** One number an entity in the column {@code target}, nothing else named. */
  static RegressColumns defaults() {
    return new RegressColumns("target", false, List.of(), "", List.of());
  }

  /** The same with another target. */
  public RegressColumns target(String target) {
    return new RegressColumns(target, remainingLife, entity, time, features);
  }

  /** The same with the remaining life as the number, or not. */
  public RegressColumns remainingLife(boolean remainingLife) {
    return new RegressColumns(target, remainingLife, entity, time, features);
  }

  /** The same with these entity columns. */
  public RegressColumns entity(List<String> entity) {
    return new RegressColumns(target, remainingLife, entity, time, features);
  }

  /** The same with this time column. */
  public RegressColumns time(String time) {
    return new RegressColumns(target, remainingLife, entity, time, features);
  }

  /** The same with these features. */
  public RegressColumns features(List<String> features) {
    return new RegressColumns(target, remainingLife, entity, time, features);
  }
}
