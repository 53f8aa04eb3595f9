package org.carrousel.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.carrousel.image.RgbImage;

/** Pictures with what a model says of them, and what they are said to show where it is wrong. */
public final class CaptionsPlot {
  private static final int PICTURES_IN_A_ROW = 4;
  private static final int CELL = PlotStyle.WIDTH / PICTURES_IN_A_ROW;
  private static final int MARGIN = 10;
  private static final int SIDE = 140;
  private static final int LINE = 16;
  private static final int MOST_LINES = 6;

  private CaptionsPlot() {}

  /**
   * A picture.
   *
   * @param image its pixels
   * @param caption the model's
   * @param truth the picture's own; as the model's if that is right
   */
  public record Example(RgbImage image, String caption, String truth) {
    boolean right() {
      return caption.equals(truth);
    }
  }

  /**
   * Draws pictures four in a row, the captions below.
   *
   * @param name of the plot
   * @param text below the plot
   * @param examples at least one
   */
  public static Plot draw(String name, String text, List<Example> examples) {
    int rows = (examples.size() + PICTURES_IN_A_ROW - 1) / PICTURES_IN_A_ROW;
    int rowHeight = MARGIN + SIDE + MARGIN / 2 + MOST_LINES * LINE;
    BufferedImage image =
        new BufferedImage(
            PlotStyle.WIDTH * ChartGrid.SCALE,
            rows * rowHeight * ChartGrid.SCALE,
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    ChartGrid.prepare(graphics, image);
    graphics.setFont(PlotStyle.FONT);
    for (int number = 0; number < examples.size(); number++) {
      int left = number % PICTURES_IN_A_ROW * CELL + MARGIN;
      int top = number / PICTURES_IN_A_ROW * rowHeight + MARGIN;
      paint(examples.get(number), left, top, graphics);
    }
    graphics.dispose();
    return new Plot(name, text, ChartGrid.encoded(image));
  }

  private static void paint(Example example, int left, int top, Graphics2D graphics) {
    RgbImage pixels = example.image();
    double scale = (double) SIDE / Math.max(pixels.width(), pixels.height());
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    graphics.drawImage(
        ChartGrid.of(pixels),
        left,
        top,
        (int) Math.round(scale * pixels.width()),
        (int) Math.round(scale * pixels.height()),
        null);
    int line = top + SIDE + MARGIN / 2 + LINE;
    Color said = example.right() ? PlotStyle.MODEL : PlotStyle.MARK;
    line = write(example.caption(), said, PlotStyle.FONT, left, line, graphics);
    if (!example.right()) {
      Font plain = PlotStyle.FONT.deriveFont(Font.ITALIC);
      write("in truth: " + example.truth(), PlotStyle.TEXT, plain, left, line, graphics);
    }
  }

  /** Writes in lines of the cell's width, three at most; the base line of the next one. */
  private static int write(
      String text, Color color, Font font, int left, int top, Graphics2D graphics) {
    graphics.setColor(color);
    graphics.setFont(font);
    int line = top;
    for (String words : lines(text)) {
      graphics.drawString(words, left, line);
      line += LINE;
    }
    return line;
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() > 0 && ChartGrid.textWidth(line + " " + word) > CELL - 2 * MARGIN) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
    }
    lines.add(line.toString());
    if (lines.size() > MOST_LINES / 2) {
      List<String> first = new ArrayList<>(lines.subList(0, MOST_LINES / 2));
      first.set(first.size() - 1, first.get(first.size() - 1) + " …");
      return first;
    }
    return lines;
  }
}
