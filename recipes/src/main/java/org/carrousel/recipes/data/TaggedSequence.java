package org.carrousel.recipes.data;

import java.util.List;
import org.carrousel.error.BadInputException;

/**
 * A sequence with the labels of its time steps: one class each, or marks, which say for every label
 * whether it holds.
 *
 * @param name by which predictions call it
 * @param rows [time][feature], at least one time step, user's units, none missing
 * @param classes [time], the class of each time step; empty if it is not known, or if there are
 *     marks
 * @param marks [time][label], 1 where a label holds, else 0; empty if it is not known, or if there
 *     are classes
 * @param place file and line, as messages name it
 */
@SuppressWarnings("ArrayRecordComponent") // carries values to the network, compared by nobody
public record TaggedSequence(
    String name, float[][] rows, List<String> classes, float[][] marks, String place) {
  private static final float[][] NO_MARKS = {};

  /** Checks the lengths. */
  public TaggedSequence {
    classes = List.copyOf(classes);
    int labels = Math.max(classes.size(), marks.length);
    if (rows.length == 0 || (labels > 0 && labels != rows.length)) {
      throw new BadInputException(
          "%s: %d time steps, %d labels".formatted(place, rows.length, labels),
          "at least one time step, and a label for each",
          "correct the sequence");
    }
  }

  /** A sequence with one class at each time step. */
  public static TaggedSequence ofClasses(
      String name, float[][] rows, List<String> classes, String place) {
    return new TaggedSequence(name, rows, classes, NO_MARKS, place);
  }

  /**
   * A sequence with any number of labels at each time step.
   *
   * @param marks [time][label], 1 where a label holds, else 0
   */
  public static TaggedSequence ofMarks(String name, float[][] rows, float[][] marks, String place) {
    return new TaggedSequence(name, rows, List.of(), marks, place);
  }

  /** A sequence whose labels are not known. */
  public static TaggedSequence unlabelled(String name, float[][] rows, String place) {
    return new TaggedSequence(name, rows, List.of(), NO_MARKS, place);
  }

  /** Whether the labels are known. */
  public boolean isTagged() {
    return !classes.isEmpty() || marks.length > 0;
  }
}
