package org.carrousel.recipes.classify;

import java.util.Arrays;
import java.util.List;
import org.carrousel.plot.ConfusionPlot;
import org.carrousel.plot.ExamplesPlot;
import org.carrousel.plot.Plot;

/** The pictures of a classification's report. */
final class ClassFigures {
  private static final int CLASSES_DRAWN = 9;
  private static final int EXAMPLES_DRAWN = 3;

  private final ClassifyRun run;
  private final List<String> classes;

  ClassFigures(ClassifyRun run) {
    this.run = run;
    this.classes = run.model().classes();
  }

  /** Of the saved model. */
  Plot confusion() {
    return ConfusionPlot.draw(run.chosen().scores().matrix(), classes);
  }

  /** A few training sequences of the first classes: their first feature. */
  Plot examples(String feature) {
    List<ExamplesPlot.Example> examples =
        classes.stream()
            .limit(CLASSES_DRAWN)
            .map(label -> new ExamplesPlot.Example(label, sequences(label)))
            .toList();
    return ExamplesPlot.draw(feature, examples);
  }

  private List<double[]> sequences(String label) {
    return run.parts().train().stream()
        .filter(sequence -> sequence.label().equals(label))
        .limit(EXAMPLES_DRAWN)
        .map(sequence -> firstFeature((Content.Numbers) sequence.content()))
        .toList();
  }

  private static double[] firstFeature(Content.Numbers numbers) {
    return Arrays.stream(numbers.rows()).mapToDouble(row -> row[0]).toArray();
  }
}
