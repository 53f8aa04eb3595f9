package org.carrousel.plot;

import java.util.List;
import java.util.stream.IntStream;

/** How the error grows with the steps ahead, model beside baselines. */
public final class HorizonPlot {
  private static final int MOST_TICKS = 12;

  private HorizonPlot() {}

  /**
   * Draws one line for the model and a thin one for each baseline.
   *
   * @param error what the error is and its unit: {@code RMSE (passengers)}
   * @param model element k is the error k + 1 steps ahead
   * @param baselines the same of the baselines
   */
  public static Plot draw(String error, PlotCurve model, List<PlotCurve> baselines) {
    return new Plot(
        "error-by-horizon", "Error by steps ahead.", png("steps ahead", error, model, baselines));
  }

  /** Curves over 1, 2, 3, ..., the vertical axis from zero. */
  static byte[] png(
      String horizontal, String vertical, PlotCurve model, List<PlotCurve> baselines) {
    int last = model.values().length;
    double[] steps = IntStream.rangeClosed(1, last).asDoubleStream().toArray();
    Panel panel = new Panel(horizontal, vertical).fromZero();
    ChartGrid picture =
        new ChartGrid(PlotStyle.WIDTH).legend(model.name(), PlotStyle.MODEL, PlotStyle.BOLD);
    for (int i = 0; i < baselines.size(); i++) {
      PlotCurve baseline = baselines.get(i);
      panel.add(PlotLayer.line(steps, baseline.values(), PlotStyle.baseline(i), PlotStyle.THIN));
      picture.legend(baseline.name(), PlotStyle.baseline(i), PlotStyle.THIN);
    }
    panel
        .add(PlotLayer.line(steps, model.values(), PlotStyle.MODEL, PlotStyle.BOLD))
        .horizontal(
            Axis.around(IntStream.of(1, last).asDoubleStream(), 0.02),
            AxisTick.integers(1, last, MOST_TICKS));
    return picture.add(panel.chart(PlotStyle.WIDTH, PlotStyle.HEIGHT)).png();
  }
}
