package org.carrousel.plot;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.carrousel.image.RgbImage;

/**
 * A picture once for each word that was written of it, darker where the writer looked less (Xu et
 * al. 2015, "Show, attend and tell", figure 2).
 */
public final class PictureAttentionPlot {
  private static final int TILES_IN_A_ROW = 7;
  private static final int CELL = PlotStyle.WIDTH / TILES_IN_A_ROW;
  private static final int MARGIN = 6;
  private static final int SIDE = CELL - 2 * MARGIN;
  private static final int LINE = 18;

  /** What is left of the light where nothing was looked at. */
  private static final double DARKEST = .25;

  private PictureAttentionPlot() {}

  /**
   * Draws the pictures seven in a row, the words below.
   *
   * @param name of the plot
   * @param image what was looked at
   * @param words at least one
   * @param weights of the places of the picture, row by row, for each word
   * @param rows of places, all as high
   */
  public static Plot draw(
      String name, RgbImage image, List<String> words, double[][] weights, int rows) {
    int lines = (words.size() + TILES_IN_A_ROW - 1) / TILES_IN_A_ROW;
    int height = MARGIN + SIDE + LINE;
    BufferedImage drawn =
        new BufferedImage(
            PlotStyle.WIDTH * ChartGrid.SCALE,
            (lines * height + MARGIN) * ChartGrid.SCALE,
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = drawn.createGraphics();
    ChartGrid.prepare(graphics, drawn);
    graphics.setFont(PlotStyle.FONT);
    graphics.setColor(PlotStyle.TEXT);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    double scale = (double) SIDE / Math.max(image.width(), image.height());
    for (int word = 0; word < words.size(); word++) {
      int left = word % TILES_IN_A_ROW * CELL + MARGIN;
      int top = word / TILES_IN_A_ROW * height + MARGIN;
      graphics.drawImage(
          ChartGrid.of(lit(image, weights[word], rows)),
          left,
          top,
          (int) Math.round(scale * image.width()),
          (int) Math.round(scale * image.height()),
          null);
      graphics.drawString(words.get(word), left, top + SIDE + LINE - MARGIN / 2);
    }
    graphics.dispose();
    return new Plot(
        name,
        "Where the decoder looked before each word: a place is the darker the less it counted,"
            + " beside the one that counted most.",
        ChartGrid.encoded(drawn));
  }

  private static RgbImage lit(RgbImage image, double[] weights, int rows) {
    int columns = weights.length / rows;
    double most = Arrays.stream(weights).max().orElseThrow();
    byte[] values = new byte[RgbImage.CHANNELS * image.height() * image.width()];
    int at = 0;
    for (int channel = 0; channel < RgbImage.CHANNELS; channel++) {
      for (int row = 0; row < image.height(); row++) {
        for (int column = 0; column < image.width(); column++) {
          int place = row * rows / image.height() * columns + column * columns / image.width();
          double light = DARKEST + (1 - DARKEST) * weights[place] / most;
          values[at] = (byte) Math.round(light * image.at(channel, row, column));
          at++;
        }
      }
    }
    return new RgbImage(image.width(), image.height(), values);
  }
}
