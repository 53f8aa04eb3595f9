package org.carrousel.plot;

import java.util.List;

/** Forecasts beside what came true, over time. */
public final class ForecastPlot {
  private static final int MOST_STEPS = 300;

  private ForecastPlot() {}

  /**
   * Draws the last 300 steps; more would not read.
   *
   * @param target what is forecast and its unit: {@code passengers (thousands)}
   * @param times one a step: {@code 1949-01}, {@code 2016-07-01 00:00}, or the step's number
   * @param truth one a step, NaN where unknown
   * @param model the forecast, one a step
   * @param baselines drawn thin behind the model
   */
  public static Plot draw(
      String target, String[] times, double[] truth, PlotCurve model, List<PlotCurve> baselines) {
    TimeSpan span = TimeSpan.last(times, MOST_STEPS);
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
