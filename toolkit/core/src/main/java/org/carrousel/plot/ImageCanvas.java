package org.carrousel.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.carrousel.image.RgbImage;

/** Canvas that draws to an image with white background, at twice the size in CSS pixels. */
final class ImageCanvas implements Canvas {
  /** Image pixels per CSS pixel, for sharp images on high-resolution screens and paper. */
  static final int SCALE = 2;

  private final BufferedImage image;
  private final Graphics2D graphics;

  ImageCanvas(int width, int height) {
    image = new BufferedImage(width * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
    graphics = image.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.scale(SCALE, SCALE);
  }

  /** Returns the image drawn so far. */
  BufferedImage image() {
    return image;
  }

  @Override
  public void line(double[] x, double[] y, PlotColor color, double width) {
    smooth(true);
    graphics.setColor(color.onWhite());
    graphics.setStroke(
        new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(path(x, y));
  }

  /** Fills without anti-aliasing, which would show seams between adjacent polygons. */
  @Override
  public void polygons(double[] x, double[] y, PlotColor color, double opacity) {
    smooth(false);
    Color solid = color.onWhite();
    int alpha = (int) Math.round(255 * opacity);
    graphics.setColor(new Color(solid.getRed(), solid.getGreen(), solid.getBlue(), alpha));
    graphics.fill(path(x, y));
  }

  @Override
  public void marks(double[] x, double[] y, PlotColor color, double diameter) {
    smooth(true);
    graphics.setColor(color.onWhite());
    for (int i = 0; i < x.length; i++) {
      if (!Double.isNaN(y[i])) {
        graphics.fill(
            new Ellipse2D.Double(x[i] - diameter / 2, y[i] - diameter / 2, diameter, diameter));
      }
    }
  }

  private void smooth(boolean smooth) {
    graphics.setRenderingHint(
        RenderingHints.KEY_ANTIALIASING,
        smooth ? RenderingHints.VALUE_ANTIALIAS_ON : RenderingHints.VALUE_ANTIALIAS_OFF);
  }

  private static Path2D path(double[] x, double[] y) {
    Path2D path = new Path2D.Double();
    boolean drawing = false;
    for (int i = 0; i < x.length; i++) {
      if (Double.isNaN(y[i])) {
        drawing = false;
      } else if (drawing) {
        path.lineTo(x[i], y[i]);
      } else {
        path.moveTo(x[i], y[i]);
        drawing = true;
      }
    }
    return path;
  }

  @Override
  public void text(String text, double x, double y, Align align, Face face, PlotColor color) {
    Font font =
        PlotStyle.FONT.deriveFont(
            switch (face) {
              case PLAIN -> Font.PLAIN;
              case BOLD -> Font.BOLD;
              case ITALIC -> Font.ITALIC;
            });
    double width = font.getStringBounds(text, graphics.getFontRenderContext()).getWidth();
    double left =
        switch (align) {
          case START -> x;
          case MIDDLE -> x - width / 2;
          case END -> x - width;
        };
    graphics.setFont(font);
    graphics.setColor(color.onWhite());
    graphics.drawString(text, (float) left, (float) y);
  }

  @Override
  public void upwards(String text, double x, double y, PlotColor color) {
    AffineTransform upright = graphics.getTransform();
    graphics.translate(x + PlotStyle.MIDDLE, y);
    graphics.rotate(-Math.PI / 2);
    text(text, 0, 0, Align.END, Face.PLAIN, color);
    graphics.setTransform(upright);
  }

  @Override
  public void image(RgbImage pixels, double x, double y, double width, double height) {
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    graphics.drawImage(
        buffered(pixels),
        (int) Math.round(x),
        (int) Math.round(y),
        (int) Math.round(width),
        (int) Math.round(height),
        null);
  }

  static BufferedImage buffered(RgbImage pixels) {
    BufferedImage buffered =
        new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_RGB);
    for (int row = 0; row < pixels.height(); row++) {
      for (int column = 0; column < pixels.width(); column++) {
        int rgb = 0;
        for (int channel = 0; channel < RgbImage.CHANNELS; channel++) {
          rgb = rgb << 8 | pixels.at(channel, row, column);
        }
        buffered.setRGB(column, row, rgb);
      }
    }
    return buffered;
  }

  static byte[] png(BufferedImage image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write to memory", e);
    }
    return out.toByteArray();
  }
}
