package org.carrousel.recipes.label;

import java.util.Comparator;
import java.util.List;
import org.carrousel.error.BadInputException;
import org.carrousel.error.NearestName;

/**
 * The parts of a training.
 *
 * @param train at least one sequence
 * @param validation may be empty
 * @param test at least one sequence
 */
record LabelParts(
    List<StepSequence> train, List<StepSequence> validation, List<StepSequence> test) {
  private static final Comparator<String> ORDER =
      Comparator.comparing((String name) -> name.matches("-?\\d{1,9}") ? 0 : 1)
          .thenComparingInt(name -> name.matches("-?\\d{1,9}") ? Integer.parseInt(name) : 0)
          .thenComparing(Comparator.naturalOrder());

  /**
   * The classes of the time steps of the training part, numbers by their value, then names in
   * alphabetical order.
   *
   * @throws BadInputException if there are fewer than two, or other ones in another part
   */
  List<String> classes() {
    List<String> classes =
        train.stream()
            .flatMap(sequence -> sequence.classes().names().stream())
            .distinct()
            .sorted(ORDER)
            .toList();
    if (classes.size() < 2) {
      throw new BadInputException(
          "%s: only the label %s".formatted(train.get(0).place(), classes.get(0)),
          "time steps of two labels or more to train with",
          "check the key label, or add sequences with other labels");
    }
    require(classes, validation);
    require(classes, test);
    return classes;
  }

  private static void require(List<String> classes, List<StepSequence> part) {
    for (StepSequence sequence : part) {
      for (String name : sequence.classes().names()) {
        if (!classes.contains(name)) {
          throw new BadInputException(
              "%s: label \"%s\", which no training sequence has".formatted(sequence.place(), name),
              "a label of the training part",
              NearestName.advice(name, classes) + " Or train with sequences that have it.");
        }
      }
    }
  }
}
