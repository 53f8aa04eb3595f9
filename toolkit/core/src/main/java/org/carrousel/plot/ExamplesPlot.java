package org.carrousel.plot;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A few sequences of each class, a panel a class. */
public final class ExamplesPlot {
  private static final int PANELS_IN_A_ROW = 3;
  private static final int HEIGHT = 190;
  private static final int MOST_TICKS = 5;

  private ExamplesPlot() {}

  /**
   * The sequences of a class.
   *
   * @param name of the class
   * @param sequences values over time, at least one
   */
  public record Example(String name, List<double[]> sequences) {}

  /**
   * Draws the classes, all on the same time axis.
   *
   * @param value what is drawn
   */
  public static Plot draw(String value, List<Example> classes) {
    int longest =
        classes.stream()
            .flatMap(example -> example.sequences.stream())
            .mapToInt(sequence -> sequence.length)
            .max()
            .orElseThrow();
    ChartGrid picture = new ChartGrid(PlotStyle.WIDTH);
    for (Example example : classes) {
      Panel panel = new Panel(example.name, "");
      for (double[] sequence : example.sequences) {
        double[] steps = IntStream.rangeClosed(1, sequence.length).asDoubleStream().toArray();
        panel.add(PlotLayer.line(steps, sequence, PlotStyle.MODEL, PlotStyle.HAIR));
      }
      panel.horizontal(
          Axis.around(DoubleStream.of(1, Math.max(2, longest)), .02),
          AxisTick.integers(1, Math.max(2, longest), MOST_TICKS));
      picture.add(panel.chart(PlotStyle.WIDTH / PANELS_IN_A_ROW, HEIGHT));
    }
    String caption = "Training sequences of each class: %s over time steps.".formatted(value);
    return new Plot("examples", caption, picture.png());
  }
}
