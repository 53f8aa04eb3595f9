package org.carrousel.plot;

import java.awt.image.BufferedImage;

/**
 * A finished plot, given as an image, a PNG file or SVG. An SVG plot follows the reader's light or
 * dark colour scheme and can be laid out for any width.
 */
public final class Plot {
  private static final String FONTS =
      "system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue','Noto Sans','DejaVu Sans',"
          + "sans-serif";

  private final String name;
  private final String caption;
  private final Drawing drawing;

  Plot(String name, String caption, Drawing drawing) {
    if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "Plot name \"" + name + "\" is not lower-case words joined by hyphens");
    }
    this.name = name;
    this.caption = caption;
    this.drawing = drawing;
  }

  /** Returns what is shown in lower-case words joined by hyphens; the PNG file is NAME.png. */
  public String name() {
    return name;
  }

  /** Returns one or two sentences that say what is drawn. */
  public String caption() {
    return caption;
  }

  /** Returns the width in pixels, as shown on a desktop. */
  public int width() {
    return PlotStyle.WIDTH;
  }

  /** Returns the height in pixels, as shown on a desktop. */
  public int height() {
    return height(width());
  }

  int height(int width) {
    return drawing.height(width);
  }

  /** Draws the plot laid out for a width. */
  void draw(Canvas canvas, int width) {
    drawing.draw(canvas, width);
  }

  /** Returns an image on white, at twice the width and height for sharp text. */
  public BufferedImage image() {
    ImageCanvas canvas = new ImageCanvas(width(), height());
    draw(canvas, width());
    return canvas.image();
  }

  /** Returns {@link #image()} as the bytes of a PNG file. */
  public byte[] png() {
    return ImageCanvas.png(image());
  }

  /** Returns a whole SVG document, for a file or a notebook. */
  public String svg() {
    return svg(
        width(), "xmlns=\"http://www.w3.org/2000/svg\"", "<style>" + stylesheet() + "</style>\n");
  }

  /**
   * Returns an SVG element for an HTML page that has the rules of {@link #stylesheet()}.
   *
   * @param desktop whether it is laid out for a wide window; otherwise for a phone
   */
  public String inline(boolean desktop) {
    return desktop
        ? svg(width(), "class=\"desktop\"", "")
        : svg(PlotStyle.PHONE, "class=\"phone\"", "");
  }

  /** Returns the CSS rules of the plots' colours and fonts. */
  public static String stylesheet() {
    return ":root{%s}\n@media screen and (prefers-color-scheme:dark){:root{%s}}\n"
            .formatted(PlotColor.variables(false), PlotColor.variables(true))
        + "svg text{font:%dpx %s}\n".formatted(PlotStyle.FONT_SIZE, FONTS)
        + "svg .line{fill:none;stroke-linecap:round;stroke-linejoin:round}\n"
        + "svg .area{shape-rendering:crispEdges}\n"
        + "svg image{image-rendering:pixelated}\n";
  }

  private String svg(int width, String attribute, String style) {
    SvgCanvas canvas = new SvgCanvas();
    draw(canvas, width);
    return "<svg %s viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">\n"
            .formatted(attribute, width, height(width), SvgCanvas.escaped(caption))
        + style
        + canvas.elements()
        + "</svg>\n";
  }
}
