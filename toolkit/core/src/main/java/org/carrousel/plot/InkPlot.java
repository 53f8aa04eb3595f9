package org.carrousel.plot;

import java.awt.Color;
import java.util.List;
import java.util.stream.DoubleStream;

/** Handwriting as it was written, a panel a piece. */
public final class InkPlot {
  private static final int PANELS_IN_A_ROW = 3;
  private static final int PANEL_WIDTH = PlotStyle.WIDTH / PANELS_IN_A_ROW;
  private static final int HEIGHT = 190;

  /** What of a panel is left for ink, across divided by up. */
  private static final double ASPECT = 1.45;

  private InkPlot() {}

  /**
   * A piece of handwriting.
   *
   * @param title what is written below it
   * @param strokes each of x to the right and y upward, [2][points]
   */
  public record Piece(String title, List<double[][]> strokes) {}

  /** Draws the pieces, each as large as its panel allows. */
  public static Plot draw(List<Piece> pieces) {
    ChartGrid picture = new ChartGrid(PlotStyle.WIDTH);
    pieces.forEach(piece -> picture.add(panel(piece).chart(PANEL_WIDTH, HEIGHT)));
    return new Plot("ink", "Handwriting of the test part, and what was read.", picture.png());
  }

  private static Panel panel(Piece piece) {
    Axis x = Axis.around(piece.strokes.stream().flatMapToDouble(s -> DoubleStream.of(s[0])), .05);
    Axis y = Axis.around(piece.strokes.stream().flatMapToDouble(s -> DoubleStream.of(s[1])), .05);
    double height = Math.max(y.to() - y.from(), (x.to() - x.from()) / ASPECT);
    double middle = (x.from() + x.to()) / 2;
    double centre = (y.from() + y.to()) / 2;
    Panel panel = new Panel(piece.title, "");
    // A line that is not seen makes room for one scale of both axes.
    double[] ends = {centre - height / 2, centre + height / 2};
    panel.add(PlotLayer.line(new double[] {middle, middle}, ends, Color.WHITE, PlotStyle.HAIR));
    for (double[][] stroke : piece.strokes) {
      panel.add(PlotLayer.line(stroke[0], stroke[1], PlotStyle.TRUTH, PlotStyle.BOLD));
    }
    double half = height * ASPECT / 2;
    return panel.horizontal(Axis.between(middle - half, middle + half), List.of());
  }
}
