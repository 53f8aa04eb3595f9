package org.carrousel.plot;

import java.util.Arrays;

/** Plot of autocorrelation and partial autocorrelation by lag (Box and Jenkins 1970, chapter 6). */
public final class CorrelationPlot {
  private static final int AREA = 130;

  private CorrelationPlot() {}

  /**
   * Draws both as stem plots.
   *
   * @param autocorrelations [lags + 1], element k for lag k; lag 0, always 1, is not drawn
   * @param partialAutocorrelations as {@code autocorrelations}
   * @param band half width of the band that contains 95 % of the values of white noise: 1.96
   *     divided by the root of the series' length
   */
  public static Plot draw(
      double[] autocorrelations, double[] partialAutocorrelations, double band) {
    return new Plot(
        "correlation",
        "Correlation of the series with itself by lag (above), and what each lag adds to the"
            + " shorter ones (below); 95 % of the values of white noise lie in the band.",
        new ChartGrid()
            .add(stems("autocorrelation", autocorrelations, band), AREA)
            .add(stems("partial autocorrelation", partialAutocorrelations, band), AREA));
  }

  private static Panel stems(String title, double[] correlations, double band) {
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
    Axis axis = new Axis(0.5 - lags / 100.0, lags + 0.5 + lags / 100.0);
    double[] left = {axis.from()};
    double[] right = {axis.to()};
    return new Panel("lag (steps)", title)
        .add(
            PlotLayer.rectangles(
                left, right, new double[] {-band}, new double[] {band}, PlotColor.BAND))
        .across(0, axis, PlotColor.AXIS)
        .add(PlotLayer.line(x, y, PlotColor.MODEL, PlotStyle.BOLD))
        .horizontal(axis, width -> AxisTick.integers(1, lags, PlotStyle.numbers(width)));
  }
}
