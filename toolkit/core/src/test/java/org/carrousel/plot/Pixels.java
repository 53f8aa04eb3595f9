package org.carrousel.plot;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Reads a plot back and counts what is on it. */
final class Pixels {
  private final BufferedImage image;

  private Pixels(BufferedImage image) {
    this.image = image;
  }

  /** Reads the PNG file back. */
  static Pixels of(Plot plot) throws IOException {
    return new Pixels(ImageIO.read(new ByteArrayInputStream(plot.png())));
  }

  int width() {
    return image.getWidth();
  }

  int height() {
    return image.getHeight();
  }

  /** How many pixels have exactly {@code color}; edges are blended and do not count. */
  long count(Color color) {
    int[] pixels = image.getRGB(0, 0, width(), height(), null, 0, width());
    return IntStream.of(pixels).filter(pixel -> pixel == color.getRGB()).count();
  }

  long count(PlotColor color) {
    return count(color.onWhite());
  }

  /** How many columns hold a pixel of {@code color} below the legend. */
  long columns(PlotColor color) {
    int rgb = color.onWhite().getRGB();
    return IntStream.range(0, width())
        .filter(
            x ->
                IntStream.range(36 * ImageCanvas.SCALE, height())
                    .anyMatch(y -> image.getRGB(x, y) == rgb))
        .count();
  }
}
