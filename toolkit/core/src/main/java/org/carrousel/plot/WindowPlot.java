package org.carrousel.plot;

import java.util.Arrays;
import java.util.List;

/** Plot of example windows: inputs, forecasts and true values. */
public final class WindowPlot {
  private static final int COLUMNS = 2;
  private static final int AREA = 160;

  private WindowPlot() {}

  /**
   * One window.
   *
   * @param times labels of the time steps of history and horizon, [{@code history.length +
   *     truth.length}]
   * @param history [lags], input values of the model, at least one
   * @param truth [horizon], true values
   * @param forecast [horizon], forecast values
   */
  @SuppressWarnings("ArrayRecordComponent") // windows are never compared
  public record Window(String[] times, double[] history, double[] truth, double[] forecast) {
    public Window {
      if (times.length != history.length + truth.length || truth.length != forecast.length) {
        throw new IllegalArgumentException(
            times.length
                + " times for a history of "
                + history.length
                + " and a horizon of "
                + truth.length
                + " (truth) or "
                + forecast.length
                + " (forecast)");
      }
    }

    private double[] historyValues() {
      double[] historyValues = gaps();
      System.arraycopy(history, 0, historyValues, 0, history.length);
      return historyValues;
    }

    /** Returns the values of the horizon after the last value of the history, NaN before. */
    private double[] horizonValues(double[] values) {
      double[] horizonValues = gaps();
      System.arraycopy(history, history.length - 1, horizonValues, history.length - 1, 1);
      System.arraycopy(values, 0, horizonValues, history.length, values.length);
      return horizonValues;
    }

    private double[] gaps() {
      double[] gaps = new double[times.length];
      Arrays.fill(gaps, Double.NaN);
      return gaps;
    }
  }

  /**
   * Draws the windows in two columns.
   *
   * @param target name and unit of the target
   * @param windows the windows, typically four
   */
  public static Plot draw(String target, List<Window> windows) {
    ChartGrid picture =
        new ChartGrid()
            .legend("history", PlotColor.AXIS, PlotStyle.THIN)
            .legend("truth", PlotColor.TRUTH, PlotStyle.THIN)
            .legend("forecast", PlotColor.MODEL, PlotStyle.BOLD);
    for (Window window : windows) {
      TimeSpan span = TimeSpan.all(window.times);
      Panel panel = new Panel("time", target);
      panel
          .add(span.line(window.horizonValues(window.forecast), PlotColor.MODEL, PlotStyle.BOLD))
          .add(span.line(window.horizonValues(window.truth), PlotColor.TRUTH, PlotStyle.THIN))
          .add(span.line(window.historyValues(), PlotColor.AXIS, PlotStyle.THIN));
      span.showOn(panel);
      picture.add(panel, 1.0 / COLUMNS, AREA);
    }
    return new Plot(
        "windows",
        "Example windows: the values the model saw, its forecast, and the true values.",
        picture);
  }
}
