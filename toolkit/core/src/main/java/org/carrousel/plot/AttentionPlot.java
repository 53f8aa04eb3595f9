package org.carrousel.plot;

import java.util.ArrayList;
import java.util.List;
import org.carrousel.plot.TextAnnotation.Anchor;

/** What a decoder looked at in its source, as a field of squares: the darker, the more. */
public final class AttentionPlot {
  private static final int CELL = 26;
  private static final int AXES = 100;

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
    Panel panel = new Panel("source, as read", "");
    Heatmap.add(panel, weights);
    int room = (PlotStyle.WIDTH - AXES) / source.size();
    List<AxisTick> ticks = new ArrayList<>();
    for (int token = 0; token < source.size(); token++) {
      ticks.add(new AxisTick(token, Heatmap.shortened(source.get(token), room)));
    }
    for (int token = 0; token < target.size(); token++) {
      panel.text(target.get(token), 0, -token, Anchor.VERTICAL_AXIS);
    }
    panel
        .horizontal(Axis.between(-.5, source.size() - .5), ticks)
        .named(target.stream().mapToInt(ChartGrid::textWidth).max().orElse(0));
    byte[] png =
        new ChartGrid(PlotStyle.WIDTH)
            .add(panel.chart(PlotStyle.WIDTH, AXES + CELL * target.size()))
            .png();
    String caption =
        "Rows are the tokens written, columns those of the source; shades are the shares of"
            + " attention.";
    return new Plot(name, caption, png);
  }
}
