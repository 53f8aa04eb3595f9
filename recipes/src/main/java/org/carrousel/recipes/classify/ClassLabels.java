package org.carrousel.recipes.classify;

import java.util.List;
import java.util.stream.Stream;
import org.carrousel.error.BadInputException;
import org.carrousel.error.NearestName;
import org.carrousel.recipes.data.DataSplit;
import org.carrousel.recipes.data.LabelledSequence;

/**
 * The classes of a training.
 *
 * @param classes in the order of the network's outputs
 */
record ClassLabels(List<String> classes) {
  /** The classes of the training part in alphabetical order, numbers by their value. */
  static ClassLabels of(DataSplit<LabelledSequence> parts) {
    List<String> classes =
        parts.train().stream()
            .map(LabelledSequence::label)
            .distinct()
            .sorted(ClassLabels::compare)
            .toList();
    if (classes.size() < 2) {
      throw new BadInputException(
          "%s: only the class %s".formatted(parts.train().get(0).place(), classes.get(0)),
          "sequences of two classes or more to train with",
          "check the key class, or add sequences of other classes");
    }
    Stream.of(parts.validation(), parts.test())
        .flatMap(List::stream)
        .filter(sequence -> !classes.contains(sequence.label()))
        .findFirst()
        .ifPresent(sequence -> refuse(sequence, classes));
    return new ClassLabels(classes);
  }

  private static void refuse(LabelledSequence sequence, List<String> classes) {
    throw new BadInputException(
        "%s: class \"%s\", which no training sequence has"
            .formatted(sequence.place(), sequence.label()),
        "a class of the training part",
        NearestName.advice(sequence.label(), classes));
  }

  private static int compare(String a, String b) {
    boolean numbers = a.matches("\\d{1,9}") && b.matches("\\d{1,9}");
    return numbers ? Integer.compare(Integer.parseInt(a), Integer.parseInt(b)) : a.compareTo(b);
  }

  /** Checks that the class to find is one of these, and that the test part has it. */
  void requirePositive(String positive, String source, List<LabelledSequence> test) {
    if (!classes.contains(positive)) {
      throw new BadInputException(
          "%s: positive: %s, a class that no training sequence has".formatted(source, positive),
          "one of " + String.join(", ", classes),
          NearestName.advice(positive, classes));
    }
    if (test.stream().noneMatch(sequence -> sequence.label().equals(positive))) {
      throw new BadInputException(
          "%s: positive: %s, a class that no test sequence has".formatted(source, positive),
          "at least one test sequence of the class to find",
          "raise the share test of the key split, or name a file with the key test-data");
    }
  }

  /** Number of classes. */
  int count() {
    return classes.size();
  }

  /** Numbers of the classes of sequences, from 0. */
  int[] numbers(List<LabelledSequence> sequences) {
    return sequences.stream().mapToInt(sequence -> classes.indexOf(sequence.label())).toArray();
  }
}
