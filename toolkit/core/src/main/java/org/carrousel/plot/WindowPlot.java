package org.carrousel.plot;

import java.util.Arrays;
import java.util.List;

/** A few examples of what the model saw, what it forecast and what came. */
public final class WindowPlot {
  private static final int COLUMNS = 2;
  private static final int AREA = 160;

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
        new ChartGrid()
            .legend("history", PlotColor.AXIS, PlotStyle.THIN)
            .legend("truth", PlotColor.TRUTH, PlotStyle.THIN)
            .legend("forecast", PlotColor.MODEL, PlotStyle.BOLD);
    for (Window window : windows) {
      TimeSpan span = TimeSpan.all(window.times);
      Panel panel = new Panel("time", target);
      panel
          .add(span.line(window.ahead(window.forecast), PlotColor.MODEL, PlotStyle.BOLD))
          .add(span.line(window.ahead(window.truth), PlotColor.TRUTH, PlotStyle.THIN))
          .add(span.line(window.seen(), PlotColor.AXIS, PlotStyle.THIN));
      span.showOn(panel);
      picture.add(panel, 1.0 / COLUMNS, AREA);
    }
    return new Plot(
        "windows",
        "Example windows: the values the model saw, its forecast, and the true values.",
        picture);
  }
}
