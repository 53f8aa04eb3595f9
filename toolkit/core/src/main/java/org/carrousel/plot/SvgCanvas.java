package org.carrousel.plot;

import java.util.Base64;
import java.util.Locale;
import org.carrousel.image.RgbImage;

/** Canvas that writes SVG elements, with colours from the CSS variables of {@link PlotColor}. */
final class SvgCanvas implements Canvas {
  private final StringBuilder out = new StringBuilder();

  /** Returns the elements drawn so far. */
  String elements() {
    return out.toString();
  }

  @Override
  public void line(double[] x, double[] y, PlotColor color, double width) {
    stroke(path(x, y, ""), color, width);
  }

  @Override
  public void polygons(double[] x, double[] y, PlotColor color, double opacity) {
    out.append("<path class=\"area\" d=\"").append(path(x, y, "Z"));
    out.append("\" style=\"fill:").append(color.css());
    if (opacity < 1) {
      out.append(";fill-opacity:").append(number(opacity));
    }
    out.append("\"/>\n");
  }

  /**
   * Draws discs as lines of length 0 with round caps, which need fewer bytes than circle elements.
   */
  @Override
  public void marks(double[] x, double[] y, PlotColor color, double diameter) {
    StringBuilder discs = new StringBuilder();
    for (int i = 0; i < x.length; i++) {
      if (!Double.isNaN(y[i])) {
        discs.append('M').append(number(x[i])).append(' ').append(number(y[i])).append("h0");
      }
    }
    stroke(discs.toString(), color, diameter);
  }

  private void stroke(String path, PlotColor color, double width) {
    if (!path.isEmpty()) {
      out.append("<path class=\"line\" d=\"").append(path);
      out.append("\" style=\"stroke:").append(color.css()).append(";stroke-width:");
      out.append(number(width)).append("\"/>\n");
    }
  }

  private static String path(double[] x, double[] y, String close) {
    StringBuilder path = new StringBuilder();
    boolean drawing = false;
    for (int i = 0; i < x.length; i++) {
      if (Double.isNaN(y[i])) {
        path.append(drawing ? close : "");
        drawing = false;
      } else {
        path.append(drawing ? 'L' : 'M').append(number(x[i])).append(' ').append(number(y[i]));
        drawing = true;
      }
    }
    return path.append(drawing ? close : "").toString();
  }

  @Override
  public void text(String text, double x, double y, Align align, Face face, PlotColor color) {
    out.append("<text x=\"%s\" y=\"%s\"".formatted(number(x), number(y)));
    out.append(" style=\"fill:").append(color.css());
    if (align != Align.START) {
      out.append(";text-anchor:").append(align.name().toLowerCase(Locale.ROOT));
    }
    out.append(face == Face.BOLD ? ";font-weight:600" : "");
    out.append(face == Face.ITALIC ? ";font-style:italic" : "");
    out.append("\">").append(escape(text)).append("</text>\n");
  }

  @Override
  public void upwards(String text, double x, double y, PlotColor color) {
    double middle = x + PlotStyle.MIDDLE;
    out.append(
        "<text transform=\"translate(%s %s) rotate(-90)\"".formatted(number(middle), number(y)));
    out.append(" style=\"text-anchor:end;fill:").append(color.css()).append("\">");
    out.append(escape(text)).append("</text>\n");
  }

  @Override
  public void image(RgbImage image, double x, double y, double width, double height) {
    String data = Base64.getEncoder().encodeToString(ImageCanvas.png(ImageCanvas.buffered(image)));
    out.append(
        "<image x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" preserveAspectRatio=\"none\""
            .formatted(number(x), number(y), number(width), number(height)));
    out.append(" href=\"data:image/png;base64,").append(data).append("\"/>\n");
  }

  /** Escapes a text for XML; characters that XML does not allow become question marks. */
  static String escape(String text) {
    StringBuilder xml = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                default -> xml.appendCodePoint(isXml(c) ? c : '?');
              }
            });
    return xml.toString();
  }

  private static boolean isXml(int c) {
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return c >= ' ' && c != 0xFFFE && c != 0xFFFF && !surrogate;
  }

  /** Formats a number with at most two decimals. */
  private static String number(double value) {
    long hundredths = Math.round(value * 100);
    if (hundredths % 100 == 0) {
      return Long.toString(hundredths / 100);
    }
    return Double.toString(hundredths / 100.0);
  }
}
