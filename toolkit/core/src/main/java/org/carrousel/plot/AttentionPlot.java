package org.carrousel.plot;

import java.util.List;

/** Attention of a decoder to the tokens of its source, as shaded cells. */
public final class AttentionPlot {
  private static final int CELL = 26;

  private AttentionPlot() {}

  /**
   * Draws the weights of one translation, its first token on top.
   *
   * @param name of the picture
   * @param source tokens, in the order in which they were read
   * @param target tokens, in the order in which they were written
   * @param weights [target][source]; those of a target token sum to 1
   */
  public static Plot draw(
      String name, List<String> source, List<String> target, double[][] weights) {
    Panel panel = new Panel("source token, in reading order", "token written");
    Heatmap.add(panel, weights);
    panel.columns(source).rows(target);
    return new Plot(
        name,
        "Attention of each written token (row) to each source token (column): the stronger the"
            + " shade, the greater its share.",
        new ChartGrid().add(panel, CELL * target.size()));
  }
}
