package org.carrousel.plot;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.carrousel.plot.Panel.Anchor;

/** Plot of a CTC network's class probabilities by time step, with one panel per sequence. */
public final class PosteriorPlot {
  private static final int AREA = 100;

  private PosteriorPlot() {}

  /**
   * Network output and decoded classes of one sequence.
   *
   * @param title heading of the panel
   * @param probabilities [time][classes]; the last class is the blank
   * @param read decoded classes in order, without blanks
   * @param names names of the classes without the blank
   */
  @SuppressWarnings("ArrayRecordComponent") // answers are never compared
  public record Answer(String title, double[][] probabilities, int[] read, List<String> names) {}

  /** Draws the probabilities of the blank and of each decoded class, with its name at its peak. */
  public static Plot draw(List<Answer> answers) {
    ChartGrid picture =
        new ChartGrid()
            .legend("characters", PlotColor.MODEL, PlotStyle.BOLD)
            .legend("blank", PlotColor.NEUTRAL, PlotStyle.THIN);
    answers.forEach(answer -> picture.add(panel(answer), AREA));
    return new Plot(
        "posteriors",
        "Probability of each class by time step of the network: characters appear as peaks"
            + " between blanks. Characters of the best path are named where there is room.",
        picture);
  }

  private static Panel panel(Answer answer) {
    int steps = answer.probabilities.length;
    double[] times = IntStream.rangeClosed(1, steps).asDoubleStream().toArray();
    // Space for names above the peaks.
    Panel panel =
        new Panel("time step", "probability").heading(answer.title).fromZero().room(0, 1.2);
    int blank = answer.probabilities[0].length - 1;
    panel.add(PlotLayer.line(times, column(answer, blank), PlotColor.NEUTRAL, PlotStyle.THIN));
    Arrays.stream(answer.read)
        .distinct()
        .forEach(
            label ->
                panel.add(
                    PlotLayer.line(times, column(answer, label), PlotColor.MODEL, PlotStyle.BOLD)));
    int from = 0;
    for (int label : answer.read) {
      int peak = peak(answer, label, from);
      panel.text(answer.names.get(label), times[peak], 1, Anchor.ABOVE);
      from = peak + 1;
    }
    return panel.horizontal(
        Axis.around(DoubleStream.of(1, Math.max(2, steps)), .01),
        width -> AxisTick.integers(1, Math.max(2, steps), PlotStyle.numbers(width)));
  }

  private static double[] column(Answer answer, int label) {
    return Arrays.stream(answer.probabilities).mapToDouble(classes -> classes[label]).toArray();
  }

  /**
   * Returns the first time step, from {@code from} on, at which the class is the most probable;
   * {@code from}, or the last time step, if there is none.
   */
  private static int peak(Answer answer, int label, int from) {
    for (int step = from; step < answer.probabilities.length; step++) {
      double[] classes = answer.probabilities[step];
      if (classes[label] == Arrays.stream(classes).max().orElseThrow()) {
        return step;
      }
    }
    return Math.min(from, answer.probabilities.length - 1);
  }
}
