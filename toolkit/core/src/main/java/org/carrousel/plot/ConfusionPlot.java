package org.carrousel.plot;

import java.util.List;
import org.carrousel.format.Numbers;
import org.carrousel.metrics.ConfusionMatrix;
import org.carrousel.plot.Panel.Anchor;

/** Heat map of a confusion matrix. */
public final class ConfusionPlot {
  private static final int CELL = 34;
  private static final int SMALL_CELL = 16;
  private static final int MAX_CLASSES_WITH_COUNTS = 20;

  private ConfusionPlot() {}

  /**
   * Draws a matrix, with the first class on top.
   *
   * @param classes names in the order of the class indices
   */
  public static Plot draw(ConfusionMatrix matrix, List<String> classes) {
    int count = classes.size();
    Panel panel = new Panel("predicted class", "true class");
    Heatmap.add(panel, shares(matrix));
    for (int label = 0; label < count; label++) {
      for (int predicted = 0; predicted < count && count <= MAX_CLASSES_WITH_COUNTS; predicted++) {
        long number = matrix.count(label, predicted);
        if (number > 0) {
          panel.text(Numbers.text(number), predicted, -label, Anchor.CENTRE);
        }
      }
    }
    panel.columns(classes).rows(classes);
    return new Plot(
        "confusion",
        "How often each true class (row) was predicted as each class (column); the shade is the"
            + " share of the row.",
        new ChartGrid().add(panel, (count <= MAX_CLASSES_WITH_COUNTS ? CELL : SMALL_CELL) * count));
  }

  /** Returns each count as a fraction of its row, [true class][predicted class]. */
  private static double[][] shares(ConfusionMatrix matrix) {
    double[][] shares = new double[matrix.classes()][matrix.classes()];
    for (int label = 0; label < matrix.classes(); label++) {
      long all = matrix.occurrences(label);
      for (int predicted = 0; predicted < matrix.classes() && all > 0; predicted++) {
        shares[label][predicted] = (double) matrix.count(label, predicted) / all;
      }
    }
    return shares;
  }
}
