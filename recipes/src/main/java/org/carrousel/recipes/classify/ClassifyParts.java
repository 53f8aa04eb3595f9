package org.carrousel.recipes.classify;

import java.util.List;
import org.carrousel.error.BadInputException;
import org.carrousel.error.NearestName;

/**
 * The parts of a training.
 *
 * @param train at least two classes
 * @param validation may be empty
 * @param test at least one sequence
 */
record ClassifyParts(
    List<LabelledSequence> train, List<LabelledSequence> validation, List<LabelledSequence> test) {
  /**
   * The classes of the training part in alphabetical order, numbers by their value.
   *
   * @throws BadInputException if there are fewer than two, or other ones in the test part
   */
  List<String> classes() {
    List<String> classes =
        train.stream()
            .map(LabelledSequence::label)
            .distinct()
            .sorted(ClassifyParts::compare)
            .toList();
    if (classes.size() < 2) {
      throw new BadInputException(
          "%s: only the class %s".formatted(train.get(0).place(), classes.get(0)),
          "sequences of two classes or more to train with",
          "check the key class, or add sequences of other classes");
    }
    for (LabelledSequence sequence : test) {
      if (!classes.contains(sequence.label())) {
        throw new BadInputException(
            "%s: class \"%s\", which no training sequence has"
                .formatted(sequence.place(), sequence.label()),
            "a class of the training part",
            NearestName.advice(sequence.label(), classes));
      }
    }
    return classes;
  }

  private static int compare(String a, String b) {
    boolean numbers = a.matches("\\d{1,9}") && b.matches("\\d{1,9}");
    return numbers ? Integer.compare(Integer.parseInt(a), Integer.parseInt(b)) : a.compareTo(b);
  }
}
