package org.carrousel.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.carrousel.image.RgbImage;
import org.knowm.xchart.XYChart;

/**
 * Charts in rows below one legend for all of them: XChart's own legend can neither stand above the
 * plot nor be shared.
 */
final class ChartGrid {
  /** Image pixels per pixel shown, for sharp pictures on dense screens and paper. */
  static final int SCALE = 2;

  private static final int MARGIN = 14;
  private static final int LEGEND_ROW = 22;
  private static final int SAMPLE_WIDTH = 22;
  private static final int SAMPLE_GAP = 7;
  private static final int ENTRY_GAP = 20;

  private record Entry(String name, Color color, BasicStroke stroke) {}

  private final int width;
  private final List<Entry> legend = new ArrayList<>();
  private final List<XYChart> charts = new ArrayList<>();

  ChartGrid(int width) {
    this.width = width;
  }

  ChartGrid legend(String name, Color color, BasicStroke stroke) {
    legend.add(new Entry(name, color, stroke));
    return this;
  }

  /** Adds a chart right of the last one, or below it where the row is full. */
  ChartGrid add(XYChart chart) {
    charts.add(chart);
    return this;
  }

  byte[] png() {
    List<Point> entryPlaces = entryPlaces();
    int top = legend.isEmpty() ? 0 : entryPlaces.get(legend.size() - 1).y + LEGEND_ROW;
    List<Point> chartPlaces = chartPlaces(top);
    int last = charts.size() - 1;
    int height = chartPlaces.get(last).y + charts.get(last).getHeight();

    BufferedImage image =
        new BufferedImage(width * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    prepare(graphics, image);
    for (int i = 0; i < legend.size(); i++) {
      paint(legend.get(i), entryPlaces.get(i), graphics);
    }
    for (int i = 0; i < charts.size(); i++) {
      paint(charts.get(i), chartPlaces.get(i), graphics);
    }
    graphics.dispose();
    return encoded(image);
  }

  private List<Point> entryPlaces() {
    List<Point> places = new ArrayList<>();
    int x = MARGIN;
    int y = MARGIN / 2;
    for (Entry entry : legend) {
      int entryWidth = SAMPLE_WIDTH + SAMPLE_GAP + textWidth(entry.name);
      if (x > MARGIN && x + entryWidth > width) {
        x = MARGIN;
        y += LEGEND_ROW;
      }
      places.add(new Point(x, y));
      x += entryWidth + ENTRY_GAP;
    }
    return places;
  }

  private List<Point> chartPlaces(int top) {
    List<Point> places = new ArrayList<>();
    int x = 0;
    int y = top;
    int rowHeight = 0;
    for (XYChart chart : charts) {
      if (x + chart.getWidth() > width) {
        x = 0;
        y += rowHeight;
      }
      places.add(new Point(x, y));
      x += chart.getWidth();
      rowHeight = chart.getHeight();
    }
    return places;
  }

  static void prepare(Graphics2D graphics, BufferedImage image) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.scale(SCALE, SCALE);
  }

  private static void paint(Entry entry, Point place, Graphics2D graphics) {
    double middle = place.y + LEGEND_ROW / 2.0;
    graphics.setColor(entry.color);
    graphics.setStroke(entry.stroke);
    graphics.draw(new Line2D.Double(place.x, middle, place.x + SAMPLE_WIDTH, middle));
    graphics.setColor(PlotStyle.TEXT);
    graphics.setFont(PlotStyle.FONT);
    float descent = PlotStyle.FONT.getLineMetrics(entry.name, fontContext()).getDescent();
    graphics.drawString(
        entry.name, place.x + SAMPLE_WIDTH + SAMPLE_GAP, (float) middle + 2 * descent - 1);
  }

  private static void paint(XYChart chart, Point place, Graphics2D graphics) {
    Graphics2D own =
        (Graphics2D) graphics.create(place.x, place.y, chart.getWidth(), chart.getHeight());
    chart.paint(own, chart.getWidth(), chart.getHeight());
    own.dispose();
  }

  /** Width of {@code text} in the style's font, in pixels as shown. */
  static int textWidth(String text) {
    return (int) Math.ceil(PlotStyle.FONT.getStringBounds(text, fontContext()).getWidth());
  }

  private static FontRenderContext fontContext() {
    return new FontRenderContext(null, true, true);
  }

  /** The same pixels, to be drawn. */
  static BufferedImage of(RgbImage pixels) {
    BufferedImage picture =
        new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_RGB);
    for (int row = 0; row < pixels.height(); row++) {
      for (int column = 0; column < pixels.width(); column++) {
        int rgb = 0;
        for (int channel = 0; channel < RgbImage.CHANNELS; channel++) {
          rgb = rgb << 8 | pixels.at(channel, row, column);
        }
        picture.setRGB(column, row, rgb);
      }
    }
    return picture;
  }

  static byte[] encoded(BufferedImage image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return out.toByteArray();
  }
}
