package org.carrousel.recipes.label;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.carrousel.batch.ExampleColumn;
import org.carrousel.batch.FeatureSequences;
import org.carrousel.batch.SequenceExamples;
import org.carrousel.batch.TokenSequences;
import org.carrousel.head.Objective;
import org.carrousel.recipes.sequence.FeatureScalers;

/**
 * What was fitted on the training part to turn sequences into the inputs and labels of a network.
 *
 * @param scalers of the features
 * @param labels in the order of the network's outputs
 * @param several whether any number of the labels may hold at a time step, instead of one
 */
record StepEncoder(FeatureScalers scalers, List<String> labels, boolean several) {
  StepEncoder {
    labels = List.copyOf(labels);
  }

  /** What the network answers, and what its training minimises. */
  Objective objective() {
    return several ? Objective.BINARY_CROSS_ENTROPY : Objective.CROSS_ENTROPY;
  }

  int features() {
    return scalers.features().size();
  }

  /** Numbers of the classes of a labelled sequence, [time]. */
  int[] numbers(StepSequence sequence) {
    return sequence.classes().names().stream().mapToInt(labels::indexOf).toArray();
  }

  /** Inputs and labels of sequences for a network. */
  SequenceExamples examples(List<StepSequence> sequences, LabelDesign design) {
    return new SequenceExamples(
        List.of(inputs(sequences, design)), List.of(labels(sequences, design.steps())));
  }

  /** {@code [batch, features of all time steps of a window, time and delay]}. */
  ExampleColumn inputs(List<StepSequence> sequences, LabelDesign design) {
    return new FeatureSequences(
        sequences.stream()
            .map(s -> windows(scalers.scaled(s.values()), design.window(), design.steps()))
            .toArray(float[][][]::new));
  }

  /**
   * Time steps beside those around them; what lies outside the sequence is 0, the features' mean.
   *
   * @param context time steps on either side
   * @param delay time steps that are added behind
   */
  private static float[][] windows(float[][] rows, int context, int delay) {
    int width = rows[0].length;
    float[][] windows = new float[rows.length + delay][width * (2 * context + 1)];
    for (int step = 0; step < windows.length; step++) {
      for (int offset = -context; offset <= context; offset++) {
        int from = step + offset;
        if (from >= 0 && from < rows.length) {
          System.arraycopy(rows[from], 0, windows[step], (offset + context) * width, width);
        }
      }
    }
    return windows;
  }

  private ExampleColumn labels(List<StepSequence> sequences, int delay) {
    if (several) {
      return new FeatureSequences(
          sequences.stream().map(s -> delayed(s.marks(), delay)).toArray(float[][][]::new));
    }
    int[][] numbers = sequences.stream().map(s -> delayed(numbers(s), delay)).toArray(int[][]::new);
    return new TokenSequences(numbers, labels.size(), TokenSequences.Form.NUMBERS);
  }

  private static float[][] delayed(float[][] marks, int delay) {
    float[][] delayed = new float[delay + marks.length][];
    Arrays.fill(delayed, FeatureSequences.NONE);
    System.arraycopy(marks, 0, delayed, delay, marks.length);
    return delayed;
  }

  private static int[] delayed(int[] numbers, int delay) {
    return IntStream.concat(
            IntStream.generate(() -> TokenSequences.NONE).limit(delay), Arrays.stream(numbers))
        .toArray();
  }
}
