package org.carrousel.plot;

import java.util.List;

/** Heat map of a decoder's attention weights over the source tokens. */
public final class AttentionPlot {
  private static final int CELL = 26;

  private AttentionPlot() {}

  /**
   * Draws the weights of one translation, with the first target token on top.
   *
   * @param name name of the plot
   * @param source source tokens in reading order
   * @param target target tokens in order of generation
   * @param weights [target][source], attention weights; each row sums to 1
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
