package org.carrousel.plot;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.knowm.xchart.Histogram;
import org.knowm.xchart.XYChart;

/** What a forecast misses by: over time, and how often how much. */
public final class ResidualPlot {
  private static final int TIME_WIDTH = 530;
  private static final int HEIGHT = 270;
  private static final int LEAST_BINS = 5;
  private static final int MOST_BINS = 50;
  private static final int MOST_TICKS = 4;
  private static final double BAR_FILL = 0.92;

  private ResidualPlot() {}

  /**
   * Draws {@code residuals}, truth minus forecast.
   *
   * @param target what is forecast and its unit
   * @param times one a step
   * @param residuals one a step, NaN where unknown
   */
  public static Plot draw(String target, String[] times, double[] residuals) {
    ChartGrid picture =
        new ChartGrid(PlotStyle.WIDTH)
            .add(overTime(target, times, residuals))
            .add(histogram(target, residuals));
    return new Plot(
        "residuals",
        "Residuals, truth minus forecast: over time, and their histogram.",
        picture.png());
  }

  private static XYChart overTime(String target, String[] times, double[] residuals) {
    TimeSpan span = TimeSpan.all(times);
    Panel panel =
        new Panel("time", "residual, " + target)
            .across(0, span.axis(), PlotStyle.AXIS)
            .add(span.line(residuals, PlotStyle.MODEL, PlotStyle.THIN));
    span.showOn(panel, TIME_WIDTH);
    return panel.chart(TIME_WIDTH, HEIGHT);
  }

  private static XYChart histogram(String target, double[] residuals) {
    List<Double> known = Arrays.stream(residuals).filter(PlotLayer::isDrawable).boxed().toList();
    Axis values = Axis.around(known.stream().mapToDouble(v -> v), 0);
    Axis shown = Axis.around(DoubleStream.of(0, values.from(), values.to()), 0.02);
    Panel panel = new Panel("residual, " + target, "count").fromZero();
    if (!known.isEmpty()) {
      panel.add(bars(known, values));
    }
    panel.horizontal(shown, AxisTick.numbers(shown.from(), shown.to(), MOST_TICKS));
    return panel.chart(PlotStyle.WIDTH - TIME_WIDTH, HEIGHT);
  }

  private static PlotLayer bars(List<Double> values, Axis axis) {
    int bins = (int) Math.max(LEAST_BINS, Math.min(MOST_BINS, 2 * Math.cbrt(values.size())));
    Histogram histogram = new Histogram(values, bins, axis.from(), axis.to());
    double half = BAR_FILL * (axis.to() - axis.from()) / bins / 2;
    double[] centres = histogram.getxAxisData().stream().mapToDouble(v -> v).toArray();
    return PlotLayer.rectangles(
        Arrays.stream(centres).map(centre -> centre - half).toArray(),
        Arrays.stream(centres).map(centre -> centre + half).toArray(),
        new double[bins],
        histogram.getyAxisData().stream().mapToDouble(v -> v).toArray(),
        PlotStyle.MODEL);
  }
}
