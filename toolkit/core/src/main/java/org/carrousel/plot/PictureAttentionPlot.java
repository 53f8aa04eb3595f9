package org.carrousel.plot;

import java.util.Arrays;
import java.util.List;
import org.carrousel.image.RgbImage;

/**
 * Plot of a captioner's attention: the image once per word of the caption, darker where the
 * attention weight is smaller (Xu et al. 2015, "Show, attend and tell", figure 2).
 */
public final class PictureAttentionPlot {
  private static final int MAX_COLUMNS = 7;
  private static final int MIN_CELL = 110;
  private static final int MARGIN = 6;

  /** Height of a word and of the space below it, in pixels. */
  private static final int LINE = 28;

  /** Brightness of regions with an attention weight of 0. */
  private static final double DARKEST = .25;

  private PictureAttentionPlot() {}

  /**
   * Draws up to seven images per row, with the words below.
   *
   * @param name name of the plot
   * @param image the image
   * @param words words of the caption, at least one
   * @param weights [word][region], attention weights of the image's regions, row by row
   * @param rows number of rows of regions, all with the same height
   */
  public static Plot draw(
      String name, RgbImage image, List<String> words, double[][] weights, int rows) {
    List<RgbImage> shade = Arrays.stream(weights).map(w -> shade(image, w, rows)).toList();
    return new Plot(
        name,
        "The image once for each word of the caption: a region is darker the smaller its attention"
            + " weight for that word is, relative to the largest.",
        new Tiles(shade, List.copyOf(words)));
  }

  private record Tiles(List<RgbImage> images, List<String> words) implements PlotContent {
    private static int columns(int width) {
      return Math.min(MAX_COLUMNS, width / MIN_CELL);
    }

    private static int side(int width) {
      return width / columns(width) - 2 * MARGIN;
    }

    @Override
    public int height(int width) {
      int lines = (words.size() + columns(width) - 1) / columns(width);
      return lines * (side(width) + LINE) + MARGIN;
    }

    @Override
    public void draw(Canvas canvas, int width) {
      int side = side(width);
      for (int word = 0; word < words.size(); word++) {
        RgbImage image = images.get(word);
        double scale = (double) side / Math.max(image.width(), image.height());
        int left = word % columns(width) * (width / columns(width)) + MARGIN;
        int top = word / columns(width) * (side + LINE) + MARGIN;
        canvas.image(image, left, top, scale * image.width(), scale * image.height());
        canvas.text(
            PlotStyle.shorten(words.get(word), side),
            left,
            top + side + PlotStyle.LINE,
            Canvas.Align.START,
            Canvas.Face.PLAIN,
            PlotColor.TEXT);
      }
    }
  }

  private static RgbImage shade(RgbImage image, double[] weights, int rows) {
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
