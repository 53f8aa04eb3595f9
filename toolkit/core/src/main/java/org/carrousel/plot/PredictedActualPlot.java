package org.carrousel.plot;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Plots of predicted against true numbers, and of errors by true number. */
public final class PredictedActualPlot {
  private static final int GROUPS = 10;
  private static final int MIN_GROUP_SIZE = 5;
  private static final double MARGIN = .03;

  private PredictedActualPlot() {}

  /**
   * Draws a mark for each prediction and the line of exact predictions.
   *
   * @param quantity name and unit of the predicted quantity
   * @param truth true numbers, at least one
   * @param predictions predicted numbers, as many as {@code truth}
   */
  public static Plot predictions(String quantity, double[] truth, double[] predictions) {
    Axis axis = horizontal(truth);
    double[] ends = {axis.from(), axis.to()};
    Panel panel =
        new Panel("true " + quantity, "predicted " + quantity)
            .add(PlotLayer.line(ends, ends, PlotColor.AXIS, PlotStyle.THIN))
            .add(PlotLayer.marks(truth, predictions, PlotColor.MODEL))
            .horizontal(axis, numbers(axis));
    return plot(
        "predicted-against-true",
        "Predicted and true %s of each example; on the line a prediction is right, above it too high."
            .formatted(quantity),
        panel);
  }

  /** Draws the errors by true number, and the mean errors of up to ten groups of equal size. */
  public static Plot errors(String quantity, double[] truth, double[] predictions) {
    Axis axis = horizontal(truth);
    double[] errors =
        IntStream.range(0, truth.length).mapToDouble(i -> predictions[i] - truth[i]).toArray();
    Integer[] order = new Integer[truth.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> truth[i]));
    int groups = Math.min(GROUPS, truth.length / MIN_GROUP_SIZE);
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
        new Panel("true " + quantity, "predicted minus true " + quantity)
            .across(0, axis, PlotColor.AXIS)
            .add(PlotLayer.marks(truth, errors, PlotColor.MODEL))
            .add(PlotLayer.line(middles, means, PlotColor.MARK, PlotStyle.BOLD))
            .horizontal(axis, numbers(axis));
    return plot(
        "error-by-truth",
        "Error of each prediction by the true %s; the line joins the means of groups of equal size."
            .formatted(quantity),
        panel);
  }

  private static Axis horizontal(double[] truth) {
    return Axis.around(DoubleStream.of(truth), MARGIN);
  }

  private static IntFunction<List<AxisTick>> numbers(Axis axis) {
    return width -> AxisTick.numbers(axis.from(), axis.to(), PlotStyle.numbers(width));
  }

  private static Plot plot(String name, String caption, Panel panel) {
    return new Plot(name, caption, new ChartGrid().add(panel, PlotStyle.HEIGHT));
  }
}
