package org.carrousel.plot;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.carrousel.plot.Panel.Anchor;

/** Plot of training and validation loss by epoch, with a pair of lines per run. */
public final class LossPlot {
  private LossPlot() {}

  /**
   * Losses of one run.
   *
   * @param train [epochs], training loss
   * @param validation [epochs], validation loss; empty without validation
   */
  @SuppressWarnings("ArrayRecordComponent") // runs are never compared
  public record Run(double[] train, double[] validation) {
    /** Returns the epoch, from 1, with the smallest validation (else training) loss. */
    int bestEpoch() {
      double[] losses = validation.length > 0 ? validation : train;
      int best = 0;
      for (int i = 1; i < losses.length; i++) {
        if (Double.isNaN(losses[best]) || losses[i] < losses[best]) {
          best = i;
        }
      }
      return best + 1;
    }
  }

  /**
   * Draws the runs, with thin lines if there are several. The loss axis is logarithmic if the
   * values span more than two decades. A mark shows each run's best epoch.
   *
   * @param loss name and unit of the loss: {@code mean squared error (scaled)}
   * @param runs at least one, each with at least one epoch
   */
  public static Plot draw(String loss, List<Run> runs) {
    double stroke = runs.size() > 1 ? PlotStyle.HAIR : PlotStyle.BOLD;
    boolean validated = runs.stream().anyMatch(run -> run.validation.length > 0);
    Panel panel = new Panel("epoch", loss);
    for (Run run : runs) {
      panel.add(PlotLayer.line(epochs(run.train), run.train, PlotColor.MODEL, stroke));
      panel.add(PlotLayer.line(epochs(run.validation), run.validation, PlotColor.MARK, stroke));
    }
    runs.forEach(run -> markBest(run, panel, runs.size() == 1));
    double[] epochs =
        epochs(runs.stream().map(Run::train).max(LossPlot::compareLengths).orElseThrow());
    panel.logarithmicIfWide();
    panel.horizontal(
        Axis.around(DoubleStream.of(epochs), 0.02),
        width -> AxisTick.integers(1, epochs.length, PlotStyle.numbers(width)));

    ChartGrid picture = new ChartGrid().legend("training", PlotColor.MODEL, PlotStyle.BOLD);
    if (validated) {
      picture.legend("validation", PlotColor.MARK, PlotStyle.BOLD);
    }
    return new Plot("loss", caption(runs, validated), picture.add(panel, PlotStyle.HEIGHT));
  }

  private static void markBest(Run run, Panel panel, boolean named) {
    int best = run.bestEpoch();
    boolean validated = run.validation.length > 0;
    double loss = validated ? run.validation[best - 1] : run.train[best - 1];
    double[] x = {best};
    panel.add(
        PlotLayer.marks(x, new double[] {loss}, validated ? PlotColor.MARK : PlotColor.MODEL));
    if (named && PlotLayer.isDrawable(loss)) {
      panel.text("best: epoch " + best, best, loss, Anchor.ABOVE);
    }
  }

  private static String caption(List<Run> runs, boolean validated) {
    String lines = validated ? "Training and validation loss" : "Training loss";
    return runs.size() == 1
        ? lines + " by epoch; the dot marks the best epoch."
        : lines + " by epoch, " + runs.size() + " runs; the dots mark each run's best epoch.";
  }

  private static double[] epochs(double[] losses) {
    return IntStream.rangeClosed(1, losses.length).asDoubleStream().toArray();
  }

  private static int compareLengths(double[] a, double[] b) {
    return Integer.compare(a.length, b.length);
  }
}
