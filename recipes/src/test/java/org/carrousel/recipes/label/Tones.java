package org.carrousel.recipes.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carrousel.recipes.sequence.PartShares;

/** A task of a second: which of three things a curve of 4 to 9 time steps does next. */
final class Tones {
  private Tones() {}

  /** Dropout, several layers and batches, early stopping. */
  static LabelConfig config() {
    LabelConfig defaults = LabelConfig.defaults();
    return defaults
        .network(
            defaults
                .network()
                .units(List.of(4, 3))
                .regularization(defaults.network().regularization().dropout(.2)))
        .split(new PartShares(.25, .2))
        .training(defaults.training().epochs(3).batchSize(8).patience(1));
  }

  /** With a test part of its own, its values multiplied. */
  static LabelData data(boolean several, double factor) {
    return new LabelData(
        file("tones", 0, 24, several, 1),
        Optional.empty(),
        Optional.of(file("test", 24, 36, several, factor)));
  }

  /** Sequences by number. */
  static StepFile file(String name, int from, int to, boolean several, double factor) {
    List<StepSequence> sequences = new ArrayList<>();
    for (int number = from; number < to; number++) {
      sequences.add(sequence(name + number, number, several, factor));
    }
    return new StepFile(
        name,
        "0".repeat(64),
        sequences,
        List.of("height", "width"),
        several ? List.of("high", "wide", "rising") : List.of(),
        List.of());
  }

  private static StepSequence sequence(String name, int number, boolean several, double factor) {
    float[][] values = new float[4 + number % 6][2];
    float[][] marks = new float[values.length][3];
    List<String> classes = new ArrayList<>();
    for (int step = 0; step < values.length; step++) {
      double height = Math.sin(number + 1.3 * step);
      double next = Math.sin(number + 1.3 * (step + 1));
      double width = Math.cos(2.1 * number - step);
      values[step][0] = (float) (factor * height);
      values[step][1] = (float) (factor * width);
      marks[step] = new float[] {height > 0 ? 1 : 0, width > 0 ? 1 : 0, next > height ? 1 : 0};
      classes.add(next > .5 ? "up" : next < -.5 ? "down" : "level");
    }
    StepLabels labels = several ? new StepLabels.Marks(marks) : new StepLabels.Classes(classes);
    return new StepSequence(name, values, Optional.of(labels), name);
  }
}
