package org.carrousel.plot;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Predicted numbers against true ones, and errors by the true number. */
public final class PredictedActualPlot {
  private static final int MOST_TICKS = 8;
  private static final int GROUPS = 10;
  private static final int LEAST_IN_A_GROUP = 5;
  private static final double MARGIN = .03;

  private PredictedActualPlot() {}

  /**
   * Draws a mark a prediction, on the line where it would be right.
   *
   * @param quantity what is predicted and its unit
   * @param truth at least one
   * @param predictions as many
   */
  public static Plot predictions(String quantity, double[] truth, double[] predictions) {
    Axis axis = horizontal(truth);
    double[] ends = {axis.from(), axis.to()};
    Panel panel =
        new Panel("true " + quantity, "predicted " + quantity)
            .add(PlotLayer.line(ends, ends, PlotStyle.AXIS, PlotStyle.THIN))
            .add(PlotLayer.marks(truth, predictions, PlotStyle.MODEL))
            .horizontal(axis, AxisTick.numbers(axis.from(), axis.to(), MOST_TICKS));
    return plot(
        "predicted-against-true",
        "Predicted against true; on the line a prediction is right, above it too high.",
        panel);
  }

  /** Draws the error of each prediction over the truth, and the mean errors of up to ten groups. */
  public static Plot errors(String quantity, double[] truth, double[] predictions) {
    Axis axis = horizontal(truth);
    double[] errors =
        IntStream.range(0, truth.length).mapToDouble(i -> predictions[i] - truth[i]).toArray();
    Integer[] order = new Integer[truth.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> truth[i]));
    int groups = Math.min(GROUPS, truth.length / LEAST_IN_A_GROUP);
    double[] middles = new double[groups];
    double[] means = new double[groups];
    for (int group = 0; group < groups; group++) {
      int from = group * truth.length / groups;
      int to = (group + 1) * truth.length / groups;
      for (int place = from; place < to; place++) {
        middles[group] += truth[order[place]] / (to - from);
        means[group] += errors[order[place]] / (to - from);
      }
    }
    Panel panel =
        new Panel("true " + quantity, "predicted - true")
            .across(0, axis, PlotStyle.AXIS)
            .add(PlotLayer.marks(truth, errors, PlotStyle.MODEL))
            .add(PlotLayer.line(middles, means, PlotStyle.MARK, PlotStyle.BOLD))
            .horizontal(axis, AxisTick.numbers(axis.from(), axis.to(), MOST_TICKS));
    return plot(
        "error-by-truth",
        "Errors by the true number; the line joins the means of groups of equal size.",
        panel);
  }

  private static Axis horizontal(double[] truth) {
    return Axis.around(DoubleStream.of(truth), MARGIN);
  }

  private static Plot plot(String name, String caption, Panel panel) {
    ChartGrid picture = new ChartGrid(PlotStyle.WIDTH);
    return new Plot(
        name, caption, picture.add(panel.chart(PlotStyle.WIDTH, PlotStyle.HEIGHT)).png());
  }
}
