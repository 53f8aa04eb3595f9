package org.carrousel.plot;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Plot of a forecast's residuals over time, and their histogram. */
public final class ResidualPlot {
  private static final double TIME_SHARE = .64;
  private static final int AREA = 190;
  private static final int MIN_BINS = 5;
  private static final int MAX_BINS = 50;
  private static final double BAR_FILL = 0.92;

  private ResidualPlot() {}

  /**
   * Draws {@code residuals}, truth minus forecast.
   *
   * @param target name and unit of the target
   * @param times label of each time step
   * @param residuals [time]; NaN if unknown
   */
  public static Plot draw(String target, String[] times, double[] residuals) {
    return new Plot(
        "residuals",
        "Residuals (truth minus forecast) over time, and their histogram.",
        new ChartGrid()
            .add(overTime(target, times, residuals), TIME_SHARE, AREA)
            .add(histogram(target, residuals), 1 - TIME_SHARE, AREA));
  }

  private static Panel overTime(String target, String[] times, double[] residuals) {
    TimeSpan span = TimeSpan.all(times);
    Panel panel =
        new Panel("time", "residual, " + target)
            .across(0, span.axis(), PlotColor.AXIS)
            .add(span.line(residuals, PlotColor.MODEL, PlotStyle.THIN));
    span.showOn(panel);
    return panel;
  }

  private static Panel histogram(String target, double[] residuals) {
    double[] finite = Arrays.stream(residuals).filter(PlotLayer::isDrawable).toArray();
    Axis values = Axis.around(Arrays.stream(finite), 0);
    Axis visible = Axis.around(DoubleStream.of(0, values.from(), values.to()), 0.02);
    Panel panel = new Panel("residual, " + target, "count").fromZero();
    if (finite.length > 0) {
      panel.add(bars(finite, values));
    }
    return panel.horizontal(
        visible, width -> AxisTick.numbers(visible.from(), visible.to(), PlotStyle.numbers(width)));
  }

  private static PlotLayer bars(double[] values, Axis axis) {
    int bins = (int) Math.max(MIN_BINS, Math.min(MAX_BINS, 2 * Math.cbrt(values.length)));
    double[] counts = new double[bins];
    for (double value : values) {
      counts[Math.min(bins - 1, (int) (bins * axis.share(value)))]++;
    }
    double width = axis.span() / bins;
    double[] left = new double[bins];
    double[] right = new double[bins];
    for (int bin = 0; bin < bins; bin++) {
      double centre = axis.from() + (bin + .5) * width;
      left[bin] = centre - BAR_FILL * width / 2;
      right[bin] = centre + BAR_FILL * width / 2;
    }
    return PlotLayer.rectangles(left, right, new double[bins], counts, PlotColor.MODEL);
  }
}
