package org.carrousel.plot;

import java.util.Arrays;
import java.util.List;

/** A few examples of what the model saw, what it forecast and what came. */
public final class WindowPlot {
  private static final int COLUMNS = 2;
  private static final int PANEL_HEIGHT = 230;

  private WindowPlot() {}

  /**
   * One example.
   *
   * @param times of the history and the horizon, {@code history.length + truth.length}
   * @param history what the model saw, one a step
   * @param truth what came, one a step of the horizon
   * @param forecast what the model said, one a step of the horizon
   */
  @SuppressWarnings("ArrayRecordComponent") // carries values to a plot, compared by nobody
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

    private double[] seen() {
      double[] seen = gaps();
      System.arraycopy(history, 0, seen, 0, history.length);
      return seen;
    }

    /** The values of the horizon, joined to the last one of the history. */
    private double[] ahead(double[] values) {
      double[] ahead = gaps();
      System.arraycopy(history, history.length - 1, ahead, history.length - 1, 1);
      System.arraycopy(values, 0, ahead, history.length, values.length);
      return ahead;
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
   * @param target what is forecast and its unit
   * @param windows four show enough
   */
  public static Plot draw(String target, List<Window> windows) {
    ChartGrid picture =
        new ChartGrid(PlotStyle.WIDTH)
            .legend("history", PlotStyle.AXIS, PlotStyle.THIN)
            .legend("truth", PlotStyle.TRUTH, PlotStyle.THIN)
            .legend("forecast", PlotStyle.MODEL, PlotStyle.BOLD);
    int width = PlotStyle.WIDTH / COLUMNS;
    for (Window window : windows) {
      TimeSpan span = TimeSpan.all(window.times);
      Panel panel = new Panel("", target);
      panel
          .add(span.line(window.ahead(window.forecast), PlotStyle.MODEL, PlotStyle.BOLD))
          .add(span.line(window.ahead(window.truth), PlotStyle.TRUTH, PlotStyle.THIN))
          .add(span.line(window.seen(), PlotStyle.AXIS, PlotStyle.THIN));
      span.showOn(panel, width);
      picture.add(panel.chart(width, PANEL_HEIGHT));
    }
    return new Plot(
        "windows", "Examples: what the model saw, forecast, and what came.", picture.png());
  }
}
