package org.carrousel.plot;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;

/** Common sizes of plots, in CSS pixels, and measurement of texts. */
final class PlotStyle {
  /** Width of a plot on a desktop page and in a PNG file. */
  static final int WIDTH = 820;

  /** Width of a plot on a phone. */
  static final int PHONE = 360;

  /** Height of the plot area of a plot with one panel. */
  static final int HEIGHT = 260;

  static final double BOLD = 2;
  static final double THIN = 1.2;
  static final double HAIR = 0.8;
  static final double MARK = 7;

  static final int FONT_SIZE = 12;
  static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, FONT_SIZE);

  /** Width of a bold text relative to the same text in plain style. */
  static final double BOLD_TO_PLAIN = 1.15;

  /** Height of a line of text. */
  static final int LINE = 16;

  /** Distance from the middle of a text to its base line. */
  static final double MIDDLE = 4;

  private static final FontRenderContext FONT_CONTEXT = new FontRenderContext(null, true, true);
  private static final int PIXELS_PER_NUMBER = 60;

  private PlotStyle() {}

  /** Returns the number of tick labels that fit below an axis of {@code width} pixels. */
  static int numbers(int width) {
    return Math.max(3, width / PIXELS_PER_NUMBER);
  }

  /** Returns the width of a text in pixels. */
  static int textWidth(String text) {
    return (int) Math.ceil(FONT.getStringBounds(text, FONT_CONTEXT).getWidth());
  }

  /** Returns the text, truncated with an ellipsis if it is wider than {@code room} pixels. */
  static String shorten(String text, int room) {
    if (textWidth(text) <= room) {
      return text;
    }
    int end = text.length() - 1;
    while (end > 1 && textWidth(text.substring(0, end) + "…") > room) {
      end--;
    }
    return text.substring(0, end) + "…";
  }

  /** Wraps a text into lines of at most {@code room} pixels; none for an empty text. */
  static List<String> lines(String text, int room) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      if (line.length() > 0 && textWidth(line + " " + word) > room) {
        lines.add(shorten(line.toString(), room));
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
    }
    if (line.length() > 0) {
      lines.add(shorten(line.toString(), room));
    }
    return lines;
  }
}
