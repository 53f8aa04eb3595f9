package org.carrousel.plot;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Drawings in the plane whose first points are given and whose further points a model draws. */
public final class DrawingPlot {
  private static final int PANELS_IN_A_ROW = 4;
  private static final int AREA = 125;
  private static final double MARGIN = .08;

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
        new ChartGrid()
            .legend("given", PlotColor.AXIS, PlotStyle.BOLD)
            .legend("truth", PlotColor.TRUTH, PlotStyle.HAIR)
            .legend("drawn by the model", PlotColor.MODEL, PlotStyle.BOLD);
    Axis across = axis(drawings, 0);
    Axis up = axis(drawings, 1);
    for (Drawing drawing : drawings) {
      double[] last = drawing.begun[drawing.begun.length - 1];
      double[] begunX = column(drawing.begun, 0);
      double[] begunY = column(drawing.begun, 1);
      Panel panel =
          new Panel(horizontal, vertical)
              .room(up.from(), up.to())
              .add(line(after(last, drawing.drawn), false))
              .add(line(after(last, drawing.truth), true))
              .add(PlotLayer.line(begunX, begunY, PlotColor.AXIS, PlotStyle.BOLD))
              .add(PlotLayer.marks(begunX, begunY, PlotColor.AXIS))
              .horizontal(
                  across,
                  width -> AxisTick.numbers(across.from(), across.to(), PlotStyle.numbers(width)));
      picture.add(panel, 1.0 / PANELS_IN_A_ROW, AREA);
    }
    return new Plot(
        "drawings",
        "Drawings that the model continues: given points, the model's points and the true ones.",
        picture);
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
        truth ? PlotColor.TRUTH : PlotColor.MODEL,
        truth ? PlotStyle.HAIR : PlotStyle.BOLD);
  }

  private static double[][] after(double[] last, double[][] points) {
    return Stream.concat(Stream.of(last), Arrays.stream(points)).toArray(double[][]::new);
  }

  private static double[] column(double[][] points, int dimension) {
    return Arrays.stream(points).mapToDouble(point -> point[dimension]).toArray();
  }
}
