package org.carrousel.plot;

import java.util.List;
import java.util.stream.IntStream;

/** Plot of the forecast error by the number of steps ahead, for model and baselines. */
public final class HorizonPlot {
  private HorizonPlot() {}

  /**
   * Draws a line for the model and a thin line for each baseline.
   *
   * @param error name and unit of the error: {@code RMSE (passengers)}
   * @param model [horizon]; element k is the error k + 1 steps ahead
   * @param baselines the baselines' errors, as {@code model}
   */
  public static Plot draw(String error, PlotCurve model, List<PlotCurve> baselines) {
    return new Plot(
        "error-by-horizon",
        "%s of the forecasts by the number of steps ahead.".formatted(error),
        curves("steps ahead", error, model, baselines));
  }

  /** Draws curves over 1, 2, 3, ..., with the vertical axis from zero. */
  static ChartGrid curves(
      String horizontal, String vertical, PlotCurve model, List<PlotCurve> baselines) {
    int last = model.values().length;
    double[] steps = IntStream.rangeClosed(1, last).asDoubleStream().toArray();
    Panel panel = new Panel(horizontal, vertical).fromZero();
    ChartGrid picture = new ChartGrid().legend(model.name(), PlotColor.MODEL, PlotStyle.BOLD);
    for (int i = 0; i < baselines.size(); i++) {
      PlotCurve baseline = baselines.get(i);
      panel.add(PlotLayer.line(steps, baseline.values(), PlotColor.baseline(i), PlotStyle.THIN));
      picture.legend(baseline.name(), PlotColor.baseline(i), PlotStyle.THIN);
    }
    panel
        .add(PlotLayer.line(steps, model.values(), PlotColor.MODEL, PlotStyle.BOLD))
        .horizontal(
            Axis.around(IntStream.of(1, last).asDoubleStream(), 0.02),
            width -> AxisTick.integers(1, last, PlotStyle.numbers(width)));
    return picture.add(panel, PlotStyle.HEIGHT);
  }
}
