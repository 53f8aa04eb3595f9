package org.carrousel.recipes.classify;

import java.util.Arrays;
import java.util.List;
import org.carrousel.plot.ExamplesPlot;
import org.carrousel.plot.Plot;
import org.carrousel.recipes.data.LabelledSequence;

/** Plot of a few training sequences of each class. */
final class ClassFigures {
  private static final int CLASSES_DRAWN = 9;
  private static final int EXAMPLES_DRAWN = 3;

  private ClassFigures() {}

  /** Draws the first feature of a few sequences of the first classes. */
  static Plot examples(List<LabelledSequence> train, List<String> classes, String feature) {
    return ExamplesPlot.draw(
        "Training sequences of each class",
        feature,
        classes.stream()
            .limit(CLASSES_DRAWN)
            .map(label -> new ExamplesPlot.Example(label, sequences(train, label)))
            .toList());
  }

  private static List<double[]> sequences(List<LabelledSequence> train, String label) {
    return train.stream()
        .filter(sequence -> sequence.label().equals(label))
        .limit(EXAMPLES_DRAWN)
        .map(sequence -> Arrays.stream(sequence.rows()).mapToDouble(row -> row[0]).toArray())
        .toList();
  }
}
