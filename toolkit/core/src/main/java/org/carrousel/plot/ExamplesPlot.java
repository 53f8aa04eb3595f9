package org.carrousel.plot;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Plot of some sequences of each class, with one panel per class. */
public final class ExamplesPlot {
  private static final int COLUMNS = 3;
  private static final int AREA = 120;

  private ExamplesPlot() {}

  /**
   * Sequences of a class.
   *
   * @param name name of the class
   * @param sequences at least one, each [time]
   */
  public record Example(String name, List<double[]> sequences) {}

  /**
   * Draws the classes, all with the same time axis.
   *
   * @param value title of the vertical axis
   */
  public static Plot draw(String value, List<Example> classes) {
    int longest =
        classes.stream()
            .flatMap(example -> example.sequences.stream())
            .mapToInt(sequence -> sequence.length)
            .max()
            .orElseThrow();
    ChartGrid picture = new ChartGrid();
    for (Example example : classes) {
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
    String caption = "Training sequences of each class: %s by time step.".formatted(value);
    return new Plot("examples", caption, picture);
  }
}
