package org.carrousel.plot;

import java.util.List;
import org.carrousel.format.Numbers;
import org.carrousel.metrics.ConfusionMatrix;
import org.carrousel.plot.Panel.Anchor;

/** Confusion matrix as shaded cells. */
public final class ConfusionPlot {
  private static final int CELL = 34;
  private static final int SMALL_CELL = 16;
  private static final int MOST_NUMBERS = 20;

  private ConfusionPlot() {}

  /**
   * Draws a matrix, its first class on top.
   *
   * @param classes names in the order of their numbers
   */
  public static Plot draw(ConfusionMatrix matrix, List<String> classes) {
    int count = classes.size();
    Panel panel = new Panel("predicted class", "true class");
    Heatmap.add(panel, shares(matrix));
    for (int label = 0; label < count; label++) {
      for (int taken = 0; taken < count && count <= MOST_NUMBERS; taken++) {
        long number = matrix.count(label, taken);
        if (number > 0) {
          panel.text(Numbers.text(number), taken, -label, Anchor.CENTRE);
        }
      }
    }
    panel.columns(classes).rows(classes);
    return new Plot(
        "confusion",
        "How often each true class (row) was predicted as each class (column); the shade is the"
            + " share of the row.",
        new ChartGrid().add(panel, (count <= MOST_NUMBERS ? CELL : SMALL_CELL) * count));
  }

  /** Of each row; 0 where nothing was taken so, and only there. */
  private static double[][] shares(ConfusionMatrix matrix) {
    double[][] shares = new double[matrix.classes()][matrix.classes()];
    for (int label = 0; label < matrix.classes(); label++) {
      long all = matrix.occurrences(label);
      for (int taken = 0; taken < matrix.classes() && all > 0; taken++) {
        shares[label][taken] = (double) matrix.count(label, taken) / all;
      }
    }
    return shares;
  }
}
