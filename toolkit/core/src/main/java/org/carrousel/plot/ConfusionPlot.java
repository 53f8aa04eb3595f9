package org.carrousel.plot;

import java.util.ArrayList;
import java.util.List;
import org.carrousel.format.Numbers;
import org.carrousel.metrics.ConfusionMatrix;
import org.carrousel.plot.TextAnnotation.Anchor;

/** Which class was taken for which, as a field of squares: the darker, the more of a row. */
public final class ConfusionPlot {
  private static final int CELL = 34;
  private static final int AXES = 100;
  private static final int MOST_NUMBERS = 20;

  private ConfusionPlot() {}

  /**
   * Draws a matrix, its first class on top.
   *
   * @param classes names in the order of their numbers
   */
  public static Plot draw(ConfusionMatrix matrix, List<String> classes) {
    int count = classes.size();
    // Many names share the width below the axis.
    int room = (PlotStyle.WIDTH - AXES) / count;
    Panel panel = new Panel("predicted", "");
    Heatmap.add(panel, shares(matrix));
    List<AxisTick> ticks = new ArrayList<>();
    for (int label = 0; label < count; label++) {
      panel.text(classes.get(label), 0, -label, Anchor.VERTICAL_AXIS);
      ticks.add(new AxisTick(label, Heatmap.shortened(classes.get(label), room)));
      for (int taken = 0; taken < count && count <= MOST_NUMBERS; taken++) {
        long number = matrix.count(label, taken);
        if (number > 0) {
          panel.text(Numbers.text(number), taken, -label, Anchor.CENTRE);
        }
      }
    }
    panel
        .horizontal(Axis.between(-.5, count - .5), ticks)
        .named(classes.stream().mapToInt(ChartGrid::textWidth).max().orElse(0));
    byte[] png =
        new ChartGrid(PlotStyle.WIDTH)
            .add(panel.chart(PlotStyle.WIDTH, AXES + CELL * Math.min(count, MOST_NUMBERS)))
            .png();
    String caption =
        "Rows are the true classes, columns the predicted ones; shades are shares of a row.";
    return new Plot("confusion", caption, png);
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
