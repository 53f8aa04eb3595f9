package org.carrousel.plot;

import java.util.List;
import java.util.stream.DoubleStream;

/** Handwriting as it was written, a panel a piece. */
public final class InkPlot {
  private static final int PANELS_IN_A_ROW = 3;
  private static final int AREA = 120;

  private InkPlot() {}

  /**
   * A piece of handwriting.
   *
   * @param title what is written above it
   * @param strokes each of x to the right and y upward, [2][points]
   */
  public record Piece(String title, List<double[][]> strokes) {}

  /** Draws the pieces, each as large as its panel allows. */
  public static Plot draw(List<Piece> pieces) {
    ChartGrid picture = new ChartGrid();
    pieces.forEach(piece -> picture.add(panel(piece), 1.0 / PANELS_IN_A_ROW, AREA));
    return new Plot("ink", "Handwriting of the test part, and what was read.", picture);
  }

  private static Panel panel(Piece piece) {
    Axis x = Axis.around(piece.strokes.stream().flatMapToDouble(s -> DoubleStream.of(s[0])), .05);
    Panel panel = new Panel("", "").heading(piece.title).shapes();
    for (double[][] stroke : piece.strokes) {
      panel.add(PlotLayer.line(stroke[0], stroke[1], PlotColor.TRUTH, PlotStyle.BOLD));
    }
    return panel.horizontal(x, width -> List.of());
  }
}
