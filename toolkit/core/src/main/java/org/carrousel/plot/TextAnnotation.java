package org.carrousel.plot;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import org.knowm.xchart.internal.chartpart.Annotation;

/**
 * A text at a place of the axes. XChart places ticks by its own rule, which knows neither calendar
 * months nor long names, and centres its text annotations, so ticks and remarks are placed here.
 */
final class TextAnnotation extends Annotation {
  /** Where the text stands. */
  enum Anchor {
    /** Below the horizontal axis at x, with a tick mark. */
    HORIZONTAL_AXIS,
    /** Left of the vertical axis at y. */
    VERTICAL_AXIS,
    /** At the right of the point (x, y). */
    RIGHT,
    /** Above the point (x, y). */
    ABOVE,
    /** On the point (x, y). */
    CENTRE
  }

  private static final int GAP = 6;

  private final String text;
  private final double x;
  private final double y;
  private final Anchor anchor;

  TextAnnotation(String text, double x, double y, Anchor anchor) {
    super(false);
    this.text = text;
    this.x = x;
    this.y = y;
    this.anchor = anchor;
  }

  @Override
  public void paint(Graphics2D graphics) {
    graphics.setFont(chart.getStyler().getAxisTickLabelsFont());
    FontMetrics metrics = graphics.getFontMetrics();
    float middle = (metrics.getAscent() - metrics.getDescent()) / 2f;
    graphics.setColor(PlotStyle.TEXT);
    switch (anchor) {
      case HORIZONTAL_AXIS -> paintTick(graphics, metrics);
      case VERTICAL_AXIS ->
          graphics.drawString(
              text,
              (float) getXAxisScreenValueForMin() - GAP - metrics.stringWidth(text),
              (float) chart.getScreenYFromChart(y) + middle);
      case RIGHT ->
          graphics.drawString(
              text,
              inside((float) chart.getScreenXFromChart(x) + GAP, metrics),
              (float) chart.getScreenYFromChart(y) + middle);
      case ABOVE ->
          graphics.drawString(
              text,
              inside(
                  (float) chart.getScreenXFromChart(x) - metrics.stringWidth(text) / 2f, metrics),
              (float) chart.getScreenYFromChart(y) - 2 * GAP);
      case CENTRE ->
          graphics.drawString(
              text,
              (float) chart.getScreenXFromChart(x) - metrics.stringWidth(text) / 2f,
              (float) chart.getScreenYFromChart(y) + middle);
    }
  }

  private void paintTick(Graphics2D graphics, FontMetrics metrics) {
    float centre = (float) chart.getScreenXFromChart(x);
    // The axis is at the plot's greatest screen coordinate, which grows downwards.
    int axis = getYAxisScreenValueForMax();
    int mark = chart.getStyler().getAxisTickMarkLength();
    graphics.drawString(
        text,
        inside(centre - metrics.stringWidth(text) / 2f, metrics),
        axis + mark + metrics.getAscent());
    graphics.setColor(PlotStyle.AXIS);
    graphics.setStroke(PlotStyle.HAIR);
    graphics.drawLine(Math.round(centre), axis, Math.round(centre), axis + mark);
  }

  private float inside(float left, FontMetrics metrics) {
    float rightmost = chart.getWidth() - metrics.stringWidth(text) - GAP;
    return Math.max(GAP, Math.min(left, rightmost));
  }
}
