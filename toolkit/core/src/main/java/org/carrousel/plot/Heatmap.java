package org.carrousel.plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** Squares in rows, the darker the greater their share; row 0 is on top. */
final class Heatmap {
  private static final int SHADES = 10;

  /** What a share that is a whole number of shades may be off by. */
  private static final double ROUNDING = 1e-9;

  /** Light enough for dark numbers. */
  private static final Color DARKEST = new Color(0x6FB1DC);

  private Heatmap() {}

  /**
   * Adds the squares, column j and row i at the place (j, -i).
   *
   * @param shares [row][column], 0 to 1; what is above 0 has a shade
   */
  static void add(Panel panel, double[][] shares) {
    for (int shade = 0; shade <= SHADES; shade++) {
      add(panel, shares, shade);
    }
  }

  /** The squares of one shade. */
  private static void add(Panel panel, double[][] shares, int shade) {
    List<int[]> cells = new ArrayList<>();
    for (int row = 0; row < shares.length; row++) {
      for (int column = 0; column < shares[row].length; column++) {
        if (Math.min(SHADES, (int) Math.ceil(SHADES * shares[row][column] - ROUNDING)) == shade) {
          cells.add(new int[] {row, column});
        }
      }
    }
    if (cells.isEmpty()) {
      return;
    }
    panel.add(
        PlotLayer.rectangles(
            cells.stream().mapToDouble(cell -> cell[1] - .5).toArray(),
            cells.stream().mapToDouble(cell -> cell[1] + .5).toArray(),
            cells.stream().mapToDouble(cell -> -cell[0] - .5).toArray(),
            cells.stream().mapToDouble(cell -> -cell[0] + .5).toArray(),
            between(Color.WHITE, DARKEST, (double) shade / SHADES)));
  }

  private static Color between(Color from, Color to, double share) {
    return new Color(
        mixed(from.getRed(), to.getRed(), share),
        mixed(from.getGreen(), to.getGreen(), share),
        mixed(from.getBlue(), to.getBlue(), share));
  }

  private static int mixed(int from, int to, double share) {
    return (int) Math.round(from + share * (to - from));
  }

  /**
   * A name that fits below a column.
   *
   * @param room in pixels
   */
  static String shortened(String name, int room) {
    String shown = name;
    while (shown.length() > 1 && ChartGrid.textWidth(shown) > room) {
      shown = shown.substring(0, shown.length() - 1);
    }
    return shown;
  }
}
