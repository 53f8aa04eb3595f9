package org.carrousel.plot;

import java.util.List;
import java.util.stream.DoubleStream;

/** Plot of online handwriting, with one panel per text. */
public final class InkPlot {
  private static final int COLUMNS = 3;
  private static final int AREA = 120;

  private InkPlot() {}

  /**
   * Handwriting of one text.
   *
   * @param title heading of the panel
   * @param strokes each [2][points]: x to the right, y upward
   */
  public record Piece(String title, List<double[][]> strokes) {}

  /** Draws the texts, each scaled to its panel. */
  public static Plot draw(List<Piece> pieces) {
    ChartGrid picture = new ChartGrid();
    pieces.forEach(piece -> picture.add(panel(piece), 1.0 / COLUMNS, AREA));
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
