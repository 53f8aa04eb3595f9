package org.carrousel.plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.carrousel.format.Numbers;
import org.carrousel.plot.TextAnnotation.Anchor;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** One pair of axes with what is drawn on them, from back to front. */
final class Panel {
  private static final int MOST_BUCKETS = 1200;
  private static final double MARGIN = 0.06;
  private static final int NAME_GAP = 16;
  private static final double LEAST_DECADES = 2;
  private static final double MOST_DECADES = 12;

  private record Text(String text, double x, double y, Anchor anchor) {}

  private final String horizontalTitle;
  private final String verticalTitle;
  private final List<PlotLayer> layers = new ArrayList<>();
  private final List<Text> texts = new ArrayList<>();
  private Axis horizontal;
  private boolean fromZero;
  private boolean logarithmic;
  private int leftWidth;

  Panel(String horizontalTitle, String verticalTitle) {
    this.horizontalTitle = horizontalTitle;
    this.verticalTitle = verticalTitle;
  }

  /** Adds a layer in front of the earlier ones. */
  Panel add(PlotLayer layer) {
    layers.add(layer);
    return this;
  }

  /** A hairline at height {@code y} across the whole panel. */
  Panel across(double y, Axis axis, Color color) {
    double[] ends = {axis.from(), axis.to()};
    return add(PlotLayer.line(ends, new double[] {y, y}, color, PlotStyle.HAIR));
  }

  /** Shows {@code axis} horizontally, with {@code ticks}. */
  Panel horizontal(Axis axis, List<AxisTick> ticks) {
    horizontal = axis;
    ticks.forEach(tick -> text(tick.label(), tick.position(), 0, Anchor.HORIZONTAL_AXIS));
    return this;
  }

  Panel text(String text, double x, double y, Anchor anchor) {
    texts.add(new Text(text, x, y, anchor));
    return this;
  }

  /** The vertical axis starts at zero. */
  Panel fromZero() {
    fromZero = true;
    return this;
  }

  /** The vertical axis is logarithmic if all values are positive and span over two decades. */
  Panel logarithmicIfWide() {
    double[] y = values().filter(Double::isFinite).toArray();
    double least = Arrays.stream(y).min().orElse(1);
    double decades = Math.log10(Arrays.stream(y).max().orElse(1) / least);
    logarithmic = least > 0 && decades > LEAST_DECADES && decades < MOST_DECADES;
    return this;
  }

  /** The vertical axis shows names, placed as texts, in a space {@code width} pixels wide. */
  Panel named(int width) {
    leftWidth = width;
    return this;
  }

  XYChart chart(int width, int height) {
    XYChart chart = PlotStyle.axes(width, height);
    chart.setXAxisTitle(horizontalTitle);
    chart.setYAxisTitle(verticalTitle);
    Axis vertical = vertical();
    fit(chart, vertical);
    if (logarithmic) {
      drawDecades(chart, vertical);
    }
    for (PlotLayer layer : layers) {
      PlotLayer visible = layer.kind() == PlotLayer.Kind.LINE ? layer.thinned(MOST_BUCKETS) : layer;
      draw(chart, visible, vertical);
      if (layer.kind() == PlotLayer.Kind.LINE) {
        draw(chart, visible.loneMarks(), vertical);
      }
    }
    for (Text text : texts) {
      chart.addAnnotation(
          new TextAnnotation(
              text.text, text.x / horizontal.unit(), text.y / vertical.unit(), text.anchor));
    }
    return chart;
  }

  private Axis vertical() {
    if (logarithmic) {
      Axis decades = Axis.around(values().map(Math::log10), MARGIN);
      return new Axis(Math.pow(10, decades.from()), Math.pow(10, decades.to()), 1);
    }
    Axis around = Axis.around(values(), MARGIN);
    return fromZero ? around.fromZero() : around;
  }

  private DoubleStream values() {
    return layers.stream().flatMapToDouble(layer -> Arrays.stream(layer.y()));
  }

  private void fit(XYChart chart, Axis vertical) {
    var styler = chart.getStyler();
    styler.setXAxisMin(horizontal.from() / horizontal.unit());
    styler.setXAxisMax(horizontal.to() / horizontal.unit());
    styler.setYAxisMin(vertical.from() / vertical.unit());
    styler.setYAxisMax(vertical.to() / vertical.unit());
    styler.setYAxisLogarithmic(logarithmic);
    // A constant label tells XChart to place no ticks of its own.
    styler.setXAxisTickLabelsFormattingFunction(x -> "");
    styler.setYAxisTickLabelsFormattingFunction(y -> Numbers.tick(y * vertical.unit()));
    if (leftWidth > 0) {
      styler.setYAxisTickLabelsFormattingFunction(y -> "");
      styler.setYAxisLeftWidthHint(leftWidth + NAME_GAP);
    }
  }

  /** XChart's own grid has nine lines a decade. */
  private void drawDecades(XYChart chart, Axis vertical) {
    chart.getStyler().setPlotGridHorizontalLinesVisible(false);
    double[] ends = {horizontal.from(), horizontal.to()};
    double last = Math.floor(Math.log10(vertical.to()));
    for (double decade = Math.ceil(Math.log10(vertical.from())); decade <= last; decade++) {
      double y = Math.pow(10, decade);
      draw(
          chart,
          PlotLayer.line(ends, new double[] {y, y}, PlotStyle.GRID, PlotStyle.HAIR),
          vertical);
    }
  }

  private void draw(XYChart chart, PlotLayer layer, Axis vertical) {
    if (layer.isEmpty()) {
      return;
    }
    XYSeries series =
        chart.addSeries(
            "layer " + chart.getSeriesCollection().size(),
            horizontal.scaled(layer.x()),
            vertical.scaled(layer.y()));
    series.setMarker(
        layer.kind() == PlotLayer.Kind.MARKS ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE);
    series.setMarkerColor(layer.color());
    series.setLineColor(layer.color());
    series.setFillColor(layer.color());
    series.setLineStyle(layer.kind() == PlotLayer.Kind.LINE ? layer.stroke() : SeriesLines.NONE);
    series.setXYSeriesRenderStyle(
        switch (layer.kind()) {
          case LINE -> XYSeriesRenderStyle.Line;
          case POLYGONS -> XYSeriesRenderStyle.PolygonArea;
          case MARKS -> XYSeriesRenderStyle.Scatter;
        });
  }
}
