package org.carrousel.plot;

import java.util.Arrays;
import org.knowm.xchart.XYChart;

/** Autocorrelation and partial autocorrelation by lag (Box and Jenkins 1970, chapter 6). */
public final class CorrelationPlot {
  private static final int PANEL_HEIGHT = 180;
  private static final int TITLE_HEIGHT = 22;
  private static final int MOST_TICKS = 14;

  private CorrelationPlot() {}

  /**
   * Draws both as stems.
   *
   * @param autocorrelations element k belongs to lag k; that of lag 0, always 1, is not drawn
   * @param partialAutocorrelations the same
   * @param band half width of the band in which a white noise's values lie 95 % of the time, 1.96
   *     divided by the root of the series' length
   */
  public static Plot draw(
      double[] autocorrelations, double[] partialAutocorrelations, double band) {
    byte[] png =
        new ChartGrid(PlotStyle.WIDTH)
            .add(stems("", "autocorrelation", autocorrelations, band))
            .add(stems("lag (steps)", "partial autocorrelation", partialAutocorrelations, band))
            .png();
    return new Plot(
        "correlation",
        "Correlation of the series with itself by lag, and what each lag adds to the shorter ones;"
            + " white noise would stay in the band.",
        png);
  }

  private static XYChart stems(String lagTitle, String title, double[] correlations, double band) {
    int lags = correlations.length - 1;
    if (lags < 1) {
      throw new IllegalArgumentException("The " + title + " has no lag beyond 0");
    }
    double[] x = new double[3 * lags];
    double[] y = new double[3 * lags];
    Arrays.fill(y, Double.NaN);
    for (int k = 1; k <= lags; k++) {
      Arrays.fill(x, 3 * (k - 1), 3 * k, k);
      y[3 * (k - 1)] = 0;
      y[3 * (k - 1) + 1] = correlations[k];
    }
    Axis axis = Axis.between(0.5 - lags / 100.0, lags + 0.5 + lags / 100.0);
    double[] left = {axis.from()};
    double[] right = {axis.to()};
    return new Panel(lagTitle, title)
        .add(
            PlotLayer.rectangles(
                left, right, new double[] {-band}, new double[] {band}, PlotStyle.BAND))
        .across(0, axis, PlotStyle.AXIS)
        .add(PlotLayer.line(x, y, PlotStyle.MODEL, PlotStyle.BOLD))
        .horizontal(axis, AxisTick.integers(1, lags, MOST_TICKS))
        .chart(PlotStyle.WIDTH, lagTitle.isEmpty() ? PANEL_HEIGHT : PANEL_HEIGHT + TITLE_HEIGHT);
  }
}
