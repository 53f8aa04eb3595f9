package org.carrousel.plot;

import java.util.ArrayList;
import java.util.List;
import org.carrousel.image.RgbImage;
import org.carrousel.plot.Canvas.Align;
import org.carrousel.plot.Canvas.Face;

/** Plot of images with a model's captions, and the true captions if the model's are wrong. */
public final class CaptionsPlot {
  private static final int MAX_COLUMNS = 4;
  private static final int MARGIN = 10;
  private static final int SIDE = 140;
  private static final int MAX_LINES = 4;

  private CaptionsPlot() {}

  /**
   * Image with its captions.
   *
   * @param image the image
   * @param caption the model's caption
   * @param truth the true caption; equal to {@code caption} if that is right
   */
  public record Example(RgbImage image, String caption, String truth) {
    boolean right() {
      return caption.equals(truth);
    }
  }

  /**
   * Draws up to four images per row, with their captions below.
   *
   * @param name name of the plot
   * @param text caption of the plot
   * @param examples at least one
   */
  public static Plot draw(String name, String text, List<Example> examples) {
    return new Plot(name, text, new Grid(List.copyOf(examples)));
  }

  private record Grid(List<Example> examples) implements PlotContent {
    /** Returns the number of columns that fit into the width. */
    private static int columns(int width) {
      return Math.min(MAX_COLUMNS, width / (SIDE + 2 * MARGIN));
    }

    @Override
    public int height(int width) {
      int height = 0;
      for (int first = 0; first < examples.size(); first += columns(width)) {
        height += rowHeight(first, width);
      }
      return height;
    }

    private int rowHeight(int first, int width) {
      return 2 * MARGIN
          + SIDE
          + PlotStyle.LINE
              * examples.subList(first, Math.min(examples.size(), first + columns(width))).stream()
                  .mapToInt(
                      example -> captionLines(example, width).size() + truth(example, width).size())
                  .max()
                  .orElseThrow();
    }

    private static List<String> captionLines(Example example, int width) {
      return lines(example.caption, width);
    }

    private static List<String> truth(Example example, int width) {
      return example.right() ? List.of() : lines("truth: " + example.truth, width);
    }

    private static List<String> lines(String text, int width) {
      List<String> lines = PlotStyle.lines(text, width / columns(width) - 2 * MARGIN);
      if (lines.size() <= MAX_LINES) {
        return lines;
      }
      List<String> first = new ArrayList<>(lines.subList(0, MAX_LINES));
      first.set(MAX_LINES - 1, first.get(MAX_LINES - 1) + " …");
      return first;
    }

    @Override
    public void draw(Canvas canvas, int width) {
      int columns = columns(width);
      int top = 0;
      for (int first = 0; first < examples.size(); first += columns) {
        for (int i = first; i < Math.min(examples.size(), first + columns); i++) {
          int left = (i - first) * (width / columns) + MARGIN;
          draw(examples.get(i), canvas, left, top + MARGIN, width);
        }
        top += rowHeight(first, width);
      }
    }

    private static void draw(Example example, Canvas canvas, int left, int top, int width) {
      RgbImage pixels = example.image();
      double scale = (double) SIDE / Math.max(pixels.width(), pixels.height());
      canvas.image(pixels, left, top, scale * pixels.width(), scale * pixels.height());
      int line = top + SIDE;
      for (String words : captionLines(example, width)) {
        line += PlotStyle.LINE;
        PlotColor color = example.right() ? PlotColor.MODEL : PlotColor.MARK;
        canvas.text(words, left, line, Align.START, Face.PLAIN, color);
      }
      for (String words : truth(example, width)) {
        line += PlotStyle.LINE;
        canvas.text(words, left, line, Align.START, Face.ITALIC, PlotColor.TEXT);
      }
    }
  }
}
