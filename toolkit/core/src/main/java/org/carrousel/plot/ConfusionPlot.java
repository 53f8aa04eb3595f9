package org.carrousel.plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.carrousel.metrics.ConfusionMatrix;
import org.carrousel.plot.PlacedText.Anchor;

/** Which class was taken for which, as a field of squares: the darker, the more of a row. */
public final class ConfusionPlot {
  private static final int SHADES = 10;
  private static final int CELL = 34;
  private static final int AXES = 100;
  private static final int MOST_NUMBERS = 20;

  /** Light enough for dark numbers. */
  private static final Color DARKEST = new Color(0x6FB1DC);

  private ConfusionPlot() {}

  /**
   * Draws a matrix, its first class on top.
   *
   * @param classes names in the order of their numbers
   */
  public static Plot draw(ConfusionMatrix matrix, List<String> classes) {
    int count = classes.size();
    Panel panel = new Panel("predicted", "");
    for (int shade = 0; shade <= SHADES; shade++) {
      add(panel, matrix, shade);
    }
    List<Tick> ticks = new ArrayList<>();
    for (int label = 0; label < count; label++) {
      panel.text(classes.get(label), 0, -label, Anchor.VERTICAL_AXIS);
      ticks.add(new Tick(label, shortened(classes.get(label), count)));
      for (int taken = 0; taken < count && count <= MOST_NUMBERS; taken++) {
        long number = matrix.count(label, taken);
        if (number > 0) {
          panel.text(Numbers.text(number), taken, -label, Anchor.CENTRE);
        }
      }
    }
    panel
        .horizontal(Axis.between(-.5, count - .5), ticks)
        .named(classes.stream().mapToInt(Picture::textWidth).max().orElse(0));
    byte[] png =
        new Picture(PlotStyle.WIDTH)
            .add(panel.chart(PlotStyle.WIDTH, AXES + CELL * Math.min(count, MOST_NUMBERS)))
            .png();
    String caption =
        "Rows are the true classes, columns the predicted ones; shades are shares of a row.";
    return new Plot("confusion", caption, png);
  }

  /** The squares of one shade. */
  private static void add(Panel panel, ConfusionMatrix matrix, int shade) {
    List<int[]> cells = new ArrayList<>();
    for (int label = 0; label < matrix.classes(); label++) {
      for (int taken = 0; taken < matrix.classes(); taken++) {
        if (shade(matrix, label, taken) == shade) {
          cells.add(new int[] {label, taken});
        }
      }
    }
    if (cells.isEmpty()) {
      return;
    }
    panel.add(
        Layer.rectangles(
            cells.stream().mapToDouble(cell -> cell[1] - .5).toArray(),
            cells.stream().mapToDouble(cell -> cell[1] + .5).toArray(),
            cells.stream().mapToDouble(cell -> -cell[0] - .5).toArray(),
            cells.stream().mapToDouble(cell -> -cell[0] + .5).toArray(),
            between(Color.WHITE, DARKEST, (double) shade / SHADES)));
  }

  /** 0 where nothing was taken so, and only there. */
  private static int shade(ConfusionMatrix matrix, int label, int taken) {
    long all = matrix.occurrences(label);
    return all == 0 ? 0 : (int) Math.ceil((double) SHADES * matrix.count(label, taken) / all);
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

  /** Many names share the width below the axis. */
  private static String shortened(String name, int count) {
    int room = (PlotStyle.WIDTH - AXES) / count;
    String shown = name;
    while (shown.length() > 1 && Picture.textWidth(shown) > room) {
      shown = shown.substring(0, shown.length() - 1);
    }
    return shown;
  }
}
