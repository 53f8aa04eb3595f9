package org.carrousel.plot;

import java.util.List;

/** Plot of forecasts and true values over time. */
public final class ForecastPlot {
  private static final int MAX_STEPS = 300;

  private ForecastPlot() {}

  /**
   * Draws the last 300 time steps, or all if there are fewer.
   *
   * @param target name and unit of the target: {@code passengers (thousands)}
   * @param times label of each time step: {@code 1949-01}, {@code 2016-07-01 00:00}, or its number
   * @param truth [time], true values; NaN if unknown
   * @param model the forecast, [time]
   * @param baselines the baselines' forecasts, [time] each, drawn behind the model's as thin lines
   */
  public static Plot draw(
      String target, String[] times, double[] truth, PlotCurve model, List<PlotCurve> baselines) {
    TimeSpan span = TimeSpan.last(times, MAX_STEPS);
    Panel panel = new Panel("time", target);
    ChartGrid picture =
        new ChartGrid()
            .legend("truth", PlotColor.TRUTH, PlotStyle.THIN)
            .legend(model.name(), PlotColor.MODEL, PlotStyle.BOLD);
    for (int i = 0; i < baselines.size(); i++) {
      PlotCurve baseline = baselines.get(i);
      panel.add(span.line(baseline.values(), PlotColor.baseline(i), PlotStyle.THIN));
      picture.legend(baseline.name(), PlotColor.baseline(i), PlotStyle.THIN);
    }
    panel
        .add(span.line(model.values(), PlotColor.MODEL, PlotStyle.BOLD))
        .add(span.line(truth, PlotColor.TRUTH, PlotStyle.THIN));
    span.showOn(panel);
    return new Plot(
        "forecast",
        "Forecast and true values of %s over time.".formatted(target) + span.remark(),
        picture.add(panel, PlotStyle.HEIGHT));
  }
}
