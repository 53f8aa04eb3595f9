package org.carrousel.recipes.classify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carrousel.error.BadInputException;

/**
 * What each column of a CSV is to a classification.
 *
 * @param label the column of the class
 * @param text the column of the text, each row a sequence; empty for sequences of numbers
 * @param entity columns whose values name a sequence, each row a time step
 * @param group a column, maybe one of those, whose values name what several sequences belong to,
 *     which is kept together when parts are held out; empty for nothing
 * @param time a column that rises within a sequence; empty for the order of the file
 * @param features the numbers of a time step; empty for all other numeric columns
 */
public record ClassifyColumns(
    String label,
    String text,
    List<String> entity,
    String group,
    String time,
    List<String> features) {
  /** Checks that every column has one part to play. */
  public ClassifyColumns {
    entity = List.copyOf(entity);
    features = List.copyOf(features);
    if (!text.isEmpty() && (!entity.isEmpty() || !features.isEmpty() || !time.isEmpty())) {
      throw new BadInputException(
          "a text column \"" + text + "\" and columns of series",
          "either text, or entity, time and features",
          "leave out one of them");
    }
    List<String> all = new ArrayList<>(entity);
    all.addAll(features);
    all.addAll(List.of(label, text, time));
    if (!entity.contains(group)) {
      all.add(group);
    }
    all.removeIf(String::isEmpty);
    Set<String> seen = new HashSet<>();
    for (String column : all) {
      if (!seen.add(column)) {
        throw new BadInputException(
            "column \"" + column + "\" is named twice",
            "one part for each column: class, text, entity, time or features",
            "leave it in one of them");
      }
    }
  }

  /** The class in the column {@code class}, nothing else named. */
  static ClassifyColumns defaults() {
    return new ClassifyColumns("class", "", List.of(), "", "", List.of());
  }

  /** The same with another column of the class. */
  public ClassifyColumns label(String label) {
    return new ClassifyColumns(label, text, entity, group, time, features);
  }

  /** The same with this text column. */
  public ClassifyColumns text(String text) {
    return new ClassifyColumns(label, text, entity, group, time, features);
  }

  /** The same with these entity columns. */
  public ClassifyColumns entity(List<String> entity) {
    return new ClassifyColumns(label, text, entity, group, time, features);
  }

  /** The same with this group column. */
  public ClassifyColumns group(String group) {
    return new ClassifyColumns(label, text, entity, group, time, features);
  }

  /** The same with this time column. */
  public ClassifyColumns time(String time) {
    return new ClassifyColumns(label, text, entity, group, time, features);
  }

  /** The same with these features. */
  public ClassifyColumns features(List<String> features) {
    return new ClassifyColumns(label, text, entity, group, time, features);
  }
}
