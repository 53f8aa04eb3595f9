package org.carrousel.plot;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Drawings in the plane, begun by hand and gone on with by a model. */
public final class DrawingPlot {
  private static final int PANELS_IN_A_ROW = 4;
  private static final int HEIGHT = 205;
  private static final double MARGIN = .08;
  private static final int MOST_TICKS = 3;

  /** A vertical axis spans what is drawn on it: two corners make all alike. */
  private static final Color INVISIBLE = new Color(0, 0, 0, 0);

  private DrawingPlot() {}

  /**
   * One drawing.
   *
   * @param begun points that the model was given, [point][x, y], at least one
   * @param drawn points that it put after them, [point][x, y]
   * @param truth points that came after them, [point][x, y]; none where nobody knows
   */
  @SuppressWarnings("ArrayRecordComponent") // carries points to a plot, compared by nobody
  public record Drawing(double[][] begun, double[][] drawn, double[][] truth) {}

  /**
   * Draws them, all on the same axes.
   *
   * @param horizontal name of a point's first dimension
   * @param vertical name of its second
   */
  public static Plot draw(String horizontal, String vertical, List<Drawing> drawings) {
    ChartGrid picture =
        new ChartGrid(PlotStyle.WIDTH)
            .legend("given", PlotStyle.AXIS, PlotStyle.BOLD)
            .legend("truth", PlotStyle.TRUTH, PlotStyle.HAIR)
            .legend("drawn by the model", PlotStyle.MODEL, PlotStyle.BOLD);
    Axis across = axis(drawings, 0);
    Axis up = axis(drawings, 1);
    PlotLayer corners =
        PlotLayer.marks(
            new double[] {across.from(), across.to()},
            new double[] {up.from(), up.to()},
            INVISIBLE);
    for (Drawing drawing : drawings) {
      double[] last = drawing.begun[drawing.begun.length - 1];
      Panel panel = new Panel(horizontal, vertical);
      panel
          .add(line(after(last, drawing.drawn), false))
          .add(line(after(last, drawing.truth), true))
          .add(
              PlotLayer.line(
                  column(drawing.begun, 0),
                  column(drawing.begun, 1),
                  PlotStyle.AXIS,
                  PlotStyle.BOLD))
          .add(PlotLayer.marks(column(drawing.begun, 0), column(drawing.begun, 1), PlotStyle.AXIS))
          .add(corners)
          .horizontal(across, AxisTick.numbers(across.from(), across.to(), MOST_TICKS));
      picture.add(panel.chart(PlotStyle.WIDTH / PANELS_IN_A_ROW, HEIGHT));
    }
    return new Plot(
        "drawings", "Drawings that the model was given the beginnings of.", picture.png());
  }

  private static Axis axis(List<Drawing> drawings, int dimension) {
    return Axis.around(
        drawings.stream()
            .flatMap(d -> Stream.of(d.begun, d.drawn, d.truth).flatMap(Arrays::stream))
            .mapToDouble(point -> point[dimension]),
        MARGIN);
  }

  private static PlotLayer line(double[][] points, boolean truth) {
    return PlotLayer.line(
        column(points, 0),
        column(points, 1),
        truth ? PlotStyle.TRUTH : PlotStyle.MODEL,
        truth ? PlotStyle.HAIR : PlotStyle.BOLD);
  }

  private static double[][] after(double[] last, double[][] points) {
    return Stream.concat(Stream.of(last), Arrays.stream(points)).toArray(double[][]::new);
  }

  private static double[] column(double[][] points, int dimension) {
    return Arrays.stream(points).mapToDouble(point -> point[dimension]).toArray();
  }
}
