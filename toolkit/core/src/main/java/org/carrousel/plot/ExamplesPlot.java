package org.carrousel.plot;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Plot of some sequences of each of some groups, such as classes, with one panel per group. */
public final class ExamplesPlot {
  private static final int COLUMNS = 3;
  private static final int AREA = 120;

  private ExamplesPlot() {}

  /**
   * Sequences of a group.
   *
   * @param name title of the panel
   * @param sequences at least one, each [time]
   */
  public record Example(String name, List<double[]> sequences) {}

  /**
   * Draws the groups, all with the same time axis.
   *
   * @param what what the sequences are, for the caption: {@code Training sequences of each class}
   * @param value title of the vertical axis
   */
  public static Plot draw(String what, String value, List<Example> groups) {
    int longest =
        groups.stream()
            .flatMap(example -> example.sequences.stream())
            .mapToInt(sequence -> sequence.length)
            .max()
            .orElseThrow();
    ChartGrid picture = new ChartGrid();
    for (Example example : groups) {
      Panel panel = new Panel("time step", value).heading(example.name);
      for (double[] sequence : example.sequences) {
        double[] steps = IntStream.rangeClosed(1, sequence.length).asDoubleStream().toArray();
        panel.add(PlotLayer.line(steps, sequence, PlotColor.MODEL, PlotStyle.HAIR));
      }
      int last = Math.max(2, longest);
      panel.horizontal(
          Axis.around(DoubleStream.of(1, last), .02),
          width -> AxisTick.integers(1, last, PlotStyle.numbers(width)));
      picture.add(panel, 1.0 / COLUMNS, AREA);
    }
    return new Plot("examples", "%s: %s by time step.".formatted(what, value), picture);
  }
}
