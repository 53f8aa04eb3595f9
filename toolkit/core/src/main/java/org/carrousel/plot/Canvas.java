package org.carrousel.plot;

import org.carrousel.image.RgbImage;

/**
 * Drawing surface of a plot: an image or SVG. Coordinates are CSS pixels from the top left corner.
 */
interface Canvas {
  /** Horizontal alignment of a text. */
  enum Align {
    START,
    MIDDLE,
    END
  }

  /** Font style of a text. */
  enum Face {
    PLAIN,
    BOLD,
    ITALIC
  }

  /** Draws a line through the points; a NaN in {@code y} interrupts it. */
  void line(double[] x, double[] y, PlotColor color, double width);

  /**
   * Fills polygons, each ended by a NaN in {@code y} or by the end of the arrays.
   *
   * @param opacity 0 to 1
   */
  void polygons(double[] x, double[] y, PlotColor color, double opacity);

  /** Draws a disc at each point whose {@code y} is not NaN. */
  void marks(double[] x, double[] y, PlotColor color, double diameter);

  /** Draws a text in one line, with its base line at {@code y}. */
  void text(String text, double x, double y, Align align, Face face, PlotColor color);

  /** Draws a text from bottom to top that ends at {@code y}, centred at {@code x}. */
  void upwards(String text, double x, double y, PlotColor color);

  /** Draws an image, scaled without interpolation. */
  void image(RgbImage image, double x, double y, double width, double height);
}
