package org.carrousel.recipes.label;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.Sequences;
import org.carrousel.recipes.data.TaggedSequence;

/** Datasets of arrays [sequence][time][feature], user's units; lengths may differ. */
final class MemorySequences {
  private MemorySequences() {}

  static Dataset<TaggedSequence> ofClasses(double[][][] sequences, String[][] labels) {
    requireEqual(sequences.length, labels.length);
    return dataset(
        sequences,
        number ->
            TaggedSequence.ofClasses(
                name(number), rows(sequences, number), List.of(labels[number]), place(number)));
  }

  static Dataset<TaggedSequence> ofMarks(
      double[][][] sequences, boolean[][][] holds, List<String> labels) {
    requireEqual(sequences.length, holds.length);
    return dataset(
            sequences,
            number ->
                TaggedSequence.ofMarks(
                    name(number),
                    rows(sequences, number),
                    marks(holds[number], labels.size()),
                    place(number)))
        .withLabels(labels);
  }

  static Dataset<TaggedSequence> unlabelled(double[][][] sequences) {
    return dataset(
        sequences,
        number -> TaggedSequence.unlabelled(name(number), rows(sequences, number), place(number)));
  }

  private static void requireEqual(int expected, int given) {
    if (given != expected) {
      throw new BadInputException(
          "an array of %d labels or sequences of labels".formatted(given),
          "%d, as the other array has".formatted(expected),
          "check the arrays: as many sequences of labels as sequences, and a value for each label");
    }
  }

  private static Dataset<TaggedSequence> dataset(
      double[][][] sequences, IntFunction<TaggedSequence> sequence) {
    return Dataset.of("memory", IntStream.range(0, sequences.length).mapToObj(sequence).toList())
        .withFeatures(Sequences.featureNames(sequences));
  }

  private static String place(int number) {
    return "sequence " + name(number);
  }

  private static String name(int number) {
    return Integer.toString(number + 1);
  }

  private static float[][] rows(double[][][] sequences, int number) {
    return Sequences.toFloat(sequences[number]);
  }

  private static float[][] marks(boolean[][] holds, int labels) {
    float[][] marks = new float[holds.length][labels];
    for (int step = 0; step < marks.length; step++) {
      requireEqual(labels, holds[step].length);
      for (int label = 0; label < labels; label++) {
        marks[step][label] = holds[step][label] ? 1 : 0;
      }
    }
    return marks;
  }
}
