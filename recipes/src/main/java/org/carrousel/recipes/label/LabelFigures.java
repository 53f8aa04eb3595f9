package org.carrousel.recipes.label;

import java.util.Arrays;
import java.util.List;
import org.carrousel.metrics.ConfusionMatrix;
import org.carrousel.plot.ConfusionPlot;
import org.carrousel.plot.LabelsPlot;
import org.carrousel.plot.Plot;

/** The pictures of a labelling's report, of the saved model. */
final class LabelFigures {
  private static final int MOST_STEPS = 150;

  private final LabelRun run;
  private final List<String> labels;

  LabelFigures(LabelRun run) {
    this.run = run;
    this.labels = run.model().labels();
  }

  Plot confusion(ConfusionMatrix matrix) {
    return ConfusionPlot.draw(matrix, labels);
  }

  /** The first sequence of the test part, its first time steps. */
  Plot sequence() {
    StepSequence first = run.parts().test().get(0);
    int steps = Math.min(MOST_STEPS, first.values().length);
    boolean[][] truth = new boolean[steps][labels.size()];
    for (int step = 0; step < steps; step++) {
      for (int label = 0; label < labels.size(); label++) {
        truth[step][label] =
            run.model().several()
                ? first.marks()[step][label] == 1
                : first.classes().names().get(step).equals(labels.get(label));
      }
    }
    float[][] probabilities = Arrays.copyOf(run.chosen().probabilities().get(0), steps);
    return LabelsPlot.draw(first.name(), probabilities, truth, labels);
  }
}
