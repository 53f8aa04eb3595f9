package org.carrousel.plot;

import org.carrousel.image.RgbImage;

/**
 * Surface that a plot is drawn on: an image or SVG. Coordinates are pixels as shown, from the top
 * left corner.
 */
interface Canvas {
  /** Which point of a text is placed. */
  enum Align {
    START,
    MIDDLE,
    END
  }

  /** Look of a text. */
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

  /** Draws a disc at each point that is not NaN. */
  void marks(double[] x, double[] y, PlotColor color, double diameter);

  /** Writes a text of one line whose base line is at {@code y}. */
  void text(String text, double x, double y, Align align, Face face, PlotColor color);

  /** Writes a text that runs upwards and ends at {@code y}, its middle at {@code x}. */
  void upwards(String text, double x, double y, PlotColor color);

  /** Draws an image with sharp pixels. */
  void image(RgbImage image, double x, double y, double width, double height);
}
