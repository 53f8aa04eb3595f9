package org.carrousel.plot;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Plot of the score distributions of right and wrong candidates. */
public final class ScoresPlot {
  private static final int BINS = 20;

  private ScoresPlot() {}

  /**
   * Draws histograms of the scores with 20 bins, as shares of the right and of the wrong
   * candidates.
   *
   * @param right scores of right candidates, 0 to 1
   * @param wrong scores of wrong candidates, 0 to 1
   */
  public static Plot draw(double[] right, double[] wrong) {
    Panel panel =
        new Panel("score", "share of candidates")
            .fromZero()
            .add(outline(wrong, PlotColor.MARK))
            .add(outline(right, PlotColor.MODEL))
            .horizontal(
                new Axis(-.02, 1.02), width -> AxisTick.numbers(0, 1, PlotStyle.numbers(width)));
    return new Plot(
        "scores",
        "Scores of right and of wrong candidates: the less they overlap, the better.",
        new ChartGrid()
            .legend("right", PlotColor.MODEL, PlotStyle.BOLD)
            .legend("wrong", PlotColor.MARK, PlotStyle.BOLD)
            .add(panel, PlotStyle.HEIGHT));
  }

  private static PlotLayer outline(double[] scores, PlotColor color) {
    double[] shares = shares(scores);
    double[] x = new double[2 * BINS];
    double[] y = new double[2 * BINS];
    for (int bin = 0; bin < BINS; bin++) {
      x[2 * bin] = (double) bin / BINS;
      x[2 * bin + 1] = (bin + 1.0) / BINS;
      Arrays.fill(y, 2 * bin, 2 * bin + 2, shares[bin]);
    }
    return PlotLayer.line(x, y, color, PlotStyle.BOLD);
  }

  /** Returns the share of the scores in each of 20 bins; a score of 1 is in the last bin. */
  static double[] shares(double[] scores) {
    double[] shares = new double[BINS];
    DoubleStream.of(scores)
        .forEach(score -> shares[Math.min(BINS - 1, (int) (score * BINS))] += 1.0 / scores.length);
    return shares;
  }
}
