package org.carrousel.plot;

import java.awt.image.BufferedImage;

/**
 * Plot, available as an image, PNG file or SVG. SVG follows the reader's light or dark colour
 * scheme and has a layout for desktops and one for phones.
 */
public final class Plot {
  private static final String FONTS =
      "system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue','Noto Sans','DejaVu Sans',"
          + "sans-serif";

  private final String name;
  private final String caption;
  private final PlotContent drawing;

  Plot(String name, String caption, PlotContent drawing) {
    if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "Plot name \"" + name + "\" is not lower-case words joined by hyphens");
    }
    this.name = name;
    this.caption = caption;
    this.drawing = drawing;
  }

  /** Returns the plot's name, in lower-case words joined by hyphens; its PNG file is NAME.png. */
  public String name() {
    return name;
  }

  /** Returns one or two sentences that describe the plot. */
  public String caption() {
    return caption;
  }

  /** Returns the width of the desktop layout, in CSS pixels. */
  public int width() {
    return PlotStyle.WIDTH;
  }

  /** Returns the height of the desktop layout, in CSS pixels. */
  public int height() {
    return height(width());
  }

  int height(int width) {
    return drawing.height(width);
  }

  /** Draws the plot in the layout for a width in pixels. */
  void draw(Canvas canvas, int width) {
    drawing.draw(canvas, width);
  }

  /** Returns an image with white background, at twice {@link #width()} and {@link #height()}. */
  public BufferedImage image() {
    ImageCanvas canvas = new ImageCanvas(width(), height());
    draw(canvas, width());
    return canvas.image();
  }

  /** Returns {@link #image()} as the bytes of a PNG file. */
  public byte[] png() {
    return ImageCanvas.png(image());
  }

  /** Returns a complete SVG document, for a file or a notebook. */
  public String svg() {
    return svg(
        width(), "xmlns=\"http://www.w3.org/2000/svg\"", "<style>" + stylesheet() + "</style>\n");
  }

  /**
   * Returns an SVG element for an HTML page that has the rules of {@link #stylesheet()}.
   *
   * @param desktop true for the desktop layout, false for the phone layout
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
            .formatted(attribute, width, height(width), SvgCanvas.escape(caption))
        + style
        + canvas.elements()
        + "</svg>\n";
  }
}
