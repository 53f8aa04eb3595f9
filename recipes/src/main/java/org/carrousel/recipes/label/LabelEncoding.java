package org.carrousel.recipes.label;

import java.util.Comparator;
import java.util.List;
import org.carrousel.architecture.LabellerDesign;
import org.carrousel.batch.ExampleColumn;
import org.carrousel.batch.FeatureSequences;
import org.carrousel.batch.SequenceExamples;
import org.carrousel.batch.StepContext;
import org.carrousel.batch.TokenSequences;
import org.carrousel.error.BadInputException;
import org.carrousel.error.NearestName;
import org.carrousel.head.Objective;
import org.carrousel.recipes.data.DataSplit;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.FeatureScalers;
import org.carrousel.recipes.data.FeatureScaling;
import org.carrousel.recipes.data.TaggedSequence;

/**
 * What was fitted on the training part to turn sequences into a network's inputs and outputs.
 *
 * @param labels in the order of the network's outputs
 * @param several whether any number of labels may hold at a time step; otherwise exactly one holds
 */
record LabelEncoding(FeatureScalers scalers, List<String> labels, boolean several) {
  private static final Comparator<String> ORDER =
      Comparator.comparing((String name) -> name.matches("-?\\d{1,9}") ? 0 : 1)
          .thenComparingInt(name -> name.matches("-?\\d{1,9}") ? Integer.parseInt(name) : 0)
          .thenComparing(Comparator.naturalOrder());

  LabelEncoding {
    labels = List.copyOf(labels);
  }

  /** Fits on the training part. */
  static LabelEncoding fit(
      FeatureScaling scaling, Dataset<TaggedSequence> data, DataSplit<TaggedSequence> parts) {
    FeatureScalers scalers =
        FeatureScalers.fit(
            scaling, parts.train().stream().map(TaggedSequence::rows).toList(), data.features());
    data.validation().ifPresent(part -> require(scalers, data.labels(), part));
    data.test().ifPresent(part -> require(scalers, data.labels(), part));
    return data.labels().isEmpty()
        ? new LabelEncoding(scalers, classes(parts), false)
        : new LabelEncoding(scalers, data.labels(), true);
  }

  private static void require(
      FeatureScalers scalers, List<String> labels, Dataset<TaggedSequence> part) {
    scalers.require(part.name(), part.features());
    if (!part.labels().equals(labels)) {
      throw new BadInputException(
          "%s: labels %s".formatted(part.name(), words(part.labels())),
          "%s, as the training part has".formatted(words(labels)),
          "name another file");
    }
  }

  private static String words(List<String> labels) {
    return labels.isEmpty() ? "of one class at each time step" : String.join(", ", labels);
  }

  /** The classes of the training part: numbers by their value, then names in alphabetical order. */
  static List<String> classes(DataSplit<TaggedSequence> parts) {
    List<String> classes =
        parts.train().stream()
            .flatMap(sequence -> sequence.classes().stream())
            .distinct()
            .sorted(ORDER)
            .toList();
    if (classes.size() < 2) {
      throw new BadInputException(
          "%s: only the label %s"
              .formatted(parts.train().get(0).place(), String.join(", ", classes)),
          "time steps of two labels or more to train with",
          "check the key label, or add sequences with other labels");
    }
    parts.validation().forEach(sequence -> require(classes, sequence));
    parts.test().forEach(sequence -> require(classes, sequence));
    return classes;
  }

  private static void require(List<String> classes, TaggedSequence sequence) {
    for (String name : sequence.classes()) {
      if (!classes.contains(name)) {
        throw new BadInputException(
            "%s: label \"%s\", which no training sequence has".formatted(sequence.place(), name),
            "a label of the training part",
            NearestName.advice(name, classes) + " Or train with sequences that have it.");
      }
    }
  }

  /** The network's kind of output and the loss that training minimises. */
  Objective objective() {
    return several ? Objective.BINARY_CROSS_ENTROPY : Objective.CROSS_ENTROPY;
  }

  int features() {
    return scalers.features().size();
  }

  /** Numbers of the classes of a labelled sequence, [time]. */
  int[] numbers(TaggedSequence sequence) {
    return sequence.classes().stream().mapToInt(labels::indexOf).toArray();
  }

  /** Inputs and labels of sequences for a network. */
  SequenceExamples examples(List<TaggedSequence> sequences, LabellerDesign design) {
    return new SequenceExamples(
        List.of(inputs(sequences, design)), List.of(labels(sequences, design.steps())));
  }

  /** {@code [batch, features of all time steps of a window, time and delay]}. */
  ExampleColumn inputs(List<TaggedSequence> sequences, LabellerDesign design) {
    return new FeatureSequences(
        sequences.stream()
            .map(
                s -> StepContext.windows(scalers.scaled(s.rows()), design.window(), design.steps()))
            .toArray(float[][][]::new));
  }

  private ExampleColumn labels(List<TaggedSequence> sequences, int delay) {
    if (several) {
      return new FeatureSequences(
          sequences.stream()
              .map(s -> StepContext.delayed(s.marks(), delay))
              .toArray(float[][][]::new));
    }
    int[][] numbers =
        sequences.stream().map(s -> StepContext.delayed(numbers(s), delay)).toArray(int[][]::new);
    return new TokenSequences(numbers, labels.size(), TokenSequences.Form.NUMBERS);
  }
}
