package org.carrousel.plot;

import java.util.ArrayList;
import java.util.List;

/** Heat map of a matrix; row 0 is on top. */
final class Heatmap {
  private static final int SHADES = 10;

  /** Tolerance for rounding errors of shares that are multiples of a shade. */
  private static final double ROUNDING = 1e-9;

  private Heatmap() {}

  /**
   * Adds the cells; that in column j and row i is centred at (j, -i).
   *
   * @param shares [row][column], 0 to 1; every value above 0 is shaded
   */
  static void add(Panel panel, double[][] shares) {
    for (int shade = 1; shade <= SHADES; shade++) {
      add(panel, shares, shade);
    }
  }

  /** Adds the cells of one shade. */
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
                PlotColor.SHADE)
            .opacity((double) shade / SHADES));
  }
}
