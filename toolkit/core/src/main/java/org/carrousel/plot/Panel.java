package org.carrousel.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import org.carrousel.format.Numbers;
import org.carrousel.plot.Canvas.Align;
import org.carrousel.plot.Canvas.Face;

/** Pair of axes with its layers, drawn from back to front. */
final class Panel {
  /** Position of a text relative to its point. */
  enum Anchor {
    /** To the right of the point. */
    RIGHT,
    /** Above the point; omitted if it would overlap an earlier text. */
    ABOVE,
    /** On the point; omitted if it is wider than one unit of the horizontal axis. */
    CENTRE
  }

  private record Text(String text, double x, double y, Anchor anchor) {}

  private static final double MARGIN = 0.06;
  private static final double MARGIN_WITH_ROWS = 0.01;
  private static final double MIN_DECADES = 2;
  private static final double MAX_DECADES = 12;

  /** Space around the panel, in pixels. */
  private static final int PADDING = 10;

  private static final int GAP = 6;
  private static final int TICK_MARK = 5;
  private static final int PIXELS_PER_ROW = 30;

  /** Largest fraction of the width for row names. */
  private static final double MAX_NAMES_SHARE = 0.4;

  /** Largest height of column names that are drawn vertically, in pixels. */
  private static final int MAX_VERTICAL_NAME = 110;

  private final String horizontalTitle;
  private final String verticalTitle;
  private final List<PlotLayer> layers = new ArrayList<>();
  private final List<Text> texts = new ArrayList<>();
  private final List<Double> room = new ArrayList<>();
  private String heading = "";
  private Axis horizontal;
  private IntFunction<List<AxisTick>> ticks;
  private List<AxisTick> rows;
  private boolean columnsAreNamed;
  private boolean fromZero;
  private boolean logarithmic;
  private boolean equalScale;

  Panel(String horizontalTitle, String verticalTitle) {
    this.horizontalTitle = horizontalTitle;
    this.verticalTitle = verticalTitle;
  }

  /** Sets the heading above the panel. */
  Panel heading(String heading) {
    this.heading = heading;
    return this;
  }

  /** Adds a layer in front of the earlier ones. */
  Panel add(PlotLayer layer) {
    layers.add(layer);
    return this;
  }

  /** Adds a thin horizontal line at {@code y} over the whole axis. */
  Panel across(double y, Axis axis, PlotColor color) {
    double[] ends = {axis.from(), axis.to()};
    return add(PlotLayer.line(ends, new double[] {y, y}, color, PlotStyle.HAIR));
  }

  /**
   * Sets the horizontal axis.
   *
   * @param ticks returns the ticks for the plot area's width in pixels
   */
  Panel horizontal(Axis axis, IntFunction<List<AxisTick>> ticks) {
    this.horizontal = axis;
    this.ticks = ticks;
    return this;
  }

  /** Sets the horizontal axis to named columns, centred at 0, 1, 2, ... */
  Panel columns(List<String> names) {
    List<AxisTick> columns = new ArrayList<>();
    for (String name : names) {
      columns.add(new AxisTick(columns.size(), name));
    }
    columnsAreNamed = true;
    return horizontal(new Axis(-.5, names.size() - .5), width -> columns);
  }

  /** Labels the vertical axis with row names at 0, -1, -2, ... instead of numbers. */
  Panel rows(List<String> names) {
    rows = new ArrayList<>();
    for (String name : names) {
      rows.add(new AxisTick(-rows.size(), name));
    }
    return room(.5, .5 - names.size());
  }

  Panel text(String text, double x, double y, Anchor anchor) {
    texts.add(new Text(text, x, y, anchor));
    return this;
  }

  /** Makes the vertical axis start at zero. */
  Panel fromZero() {
    fromZero = true;
    return this;
  }

  /** Extends the vertical axis to include these values. */
  Panel room(double... values) {
    Arrays.stream(values).forEach(room::add);
    return this;
  }

  /** Uses the same scale on both axes and omits the numbers on the vertical axis. */
  Panel shapes() {
    equalScale = true;
    rows = List.of();
    return this;
  }

  /**
   * Makes the vertical axis logarithmic if all values are positive and span more than two but less
   * than twelve decades.
   */
  Panel logarithmicIfWide() {
    double[] y = values().filter(Double::isFinite).toArray();
    double least = Arrays.stream(y).min().orElse(1);
    double decades = Math.log10(Arrays.stream(y).max().orElse(1) / least);
    logarithmic = least > 0 && decades > MIN_DECADES && decades < MAX_DECADES;
    return this;
  }

  boolean isLogarithmic() {
    return logarithmic;
  }

  /** Returns the vertical axis, in logarithms to base 10 if it is logarithmic. */
  Axis vertical() {
    Axis around = Axis.around(values().map(this::place), rows == null ? MARGIN : MARGIN_WITH_ROWS);
    return fromZero ? around.fromZero() : around;
  }

  private double place(double y) {
    return logarithmic ? Math.log10(y) : y;
  }

  private DoubleStream values() {
    return DoubleStream.concat(
        layers.stream().flatMapToDouble(layer -> Arrays.stream(layer.y())),
        room.stream().mapToDouble(y -> y));
  }

  /**
   * Returns the height of the whole panel.
   *
   * @param area height of the plot area in pixels
   */
  int height(int width, int area) {
    return new Frame(0, 0, width, area).height();
  }

  /** Draws the panel with its upper left corner at {@code (x, y)}. */
  void draw(Canvas canvas, int x, int y, int width, int area) {
    new Frame(x, y, width, area).draw(canvas);
  }

  /** Layout of the panel at one position and size. */
  private final class Frame {
    private final int x;
    private final int y;
    private final int width;
    private final List<String> headings;
    private final List<String> verticalTitles;
    private final List<String> horizontalTitles;
    private final List<AxisTick> left;
    private final List<AxisTick> below;
    private final boolean upwards;
    private final int belowHeight;
    private final Axis across;
    private final Axis up;

    /** The plot area, in pixels. */
    private final int areaLeft;

    private final int areaTop;
    private final int areaWidth;
    private final int areaHeight;

    Frame(int x, int y, int width, int area) {
      this.x = x;
      this.y = y;
      this.width = width;
      areaHeight = area;
      int textWidth = width - 2 * PADDING;
      headings = PlotStyle.lines(heading, (int) (textWidth / PlotStyle.BOLD_TO_PLAIN));
      verticalTitles = PlotStyle.lines(verticalTitle, textWidth);
      int titles = PlotStyle.LINE * (headings.size() + verticalTitles.size());
      areaTop = y + PADDING + titles + (titles > 0 ? GAP : 0);

      Axis values = vertical();
      left = rows == null ? numbers(values) : shorten(rows, (int) (MAX_NAMES_SHARE * width));
      areaLeft = x + PADDING + (left.isEmpty() ? 0 : maxWidth(left) + GAP);
      areaWidth = x + width - PADDING - maxRightTextWidth() - areaLeft;
      double unit = Math.max(values.span() / area, horizontal.span() / areaWidth);
      up = equalScale ? values.widen(unit * area) : values;
      across = equalScale ? horizontal.widen(unit * areaWidth) : horizontal;

      List<AxisTick> marks = ticks.apply(areaWidth);
      double apart = areaWidth / across.span();
      upwards = columnsAreNamed && maxWidth(marks) > apart;
      List<AxisTick> candidates = upwards ? shorten(marks, MAX_VERTICAL_NAME) : marks;
      below = removeCollisions(candidates);
      int labels = upwards ? maxWidth(below) : PlotStyle.LINE;
      belowHeight = below.isEmpty() ? 0 : TICK_MARK + labels;
      horizontalTitles = PlotStyle.lines(horizontalTitle, textWidth);
    }

    int height() {
      int titles = PlotStyle.LINE * horizontalTitles.size();
      return areaTop - y + areaHeight + belowHeight + titles + PADDING;
    }

    private List<AxisTick> numbers(Axis values) {
      if (!logarithmic) {
        return AxisTick.numbers(
            values.from(), values.to(), Math.max(2, areaHeight / PIXELS_PER_ROW));
      }
      List<AxisTick> decades = new ArrayList<>();
      for (double d = Math.ceil(values.from()); d <= Math.floor(values.to()); d++) {
        decades.add(new AxisTick(d, Numbers.tick(Math.pow(10, d))));
      }
      return decades;
    }

    private static List<AxisTick> shorten(List<AxisTick> ticks, int room) {
      return ticks.stream()
          .map(tick -> new AxisTick(tick.position(), PlotStyle.shorten(tick.label(), room)))
          .toList();
    }

    private static int maxWidth(List<AxisTick> ticks) {
      return ticks.stream().mapToInt(tick -> PlotStyle.textWidth(tick.label())).max().orElse(0);
    }

    private int maxRightTextWidth() {
      return texts.stream()
          .filter(text -> text.anchor == Anchor.RIGHT)
          .mapToInt(text -> PlotStyle.textWidth(text.text) + GAP)
          .max()
          .orElse(0);
    }

    private List<AxisTick> removeCollisions(List<AxisTick> ticks) {
      List<AxisTick> ticksToDraw = new ArrayList<>();
      double free = Double.NEGATIVE_INFINITY;
      for (AxisTick tick : ticks) {
        double half = (upwards ? PlotStyle.FONT_SIZE : PlotStyle.textWidth(tick.label())) / 2.0;
        double middle = inside(pixelX(tick.position()), half);
        if (middle - half >= free) {
          ticksToDraw.add(tick);
          free = middle + half + (upwards ? 0 : GAP);
        }
      }
      return ticksToDraw;
    }

    private double pixelX(double value) {
      return areaLeft + areaWidth * across.share(value);
    }

    /**
     * Converts a position on the vertical axis to pixels.
     *
     * @param place the position; a logarithm if the axis is logarithmic
     */
    private double pixelY(double place) {
      return areaTop + areaHeight * (1 - up.share(place));
    }

    /** Returns the centre of a text, moved so that the text stays within the panel. */
    private double inside(double middle, double half) {
      return Math.max(x + half + 2, Math.min(middle, x + width - half - 2));
    }

    void draw(Canvas canvas) {
      drawTitles(canvas);
      for (AxisTick tick : left) {
        double row = pixelY(tick.position());
        if (rows == null) {
          double[] ends = {areaLeft, areaLeft + areaWidth};
          double sharp = Math.floor(row) + .5;
          canvas.line(ends, new double[] {sharp, sharp}, PlotColor.GRID, 1);
        }
        write(canvas, tick.label(), areaLeft - GAP, row + PlotStyle.MIDDLE, Align.END);
      }
      layers.forEach(layer -> draw(canvas, layer));
      drawTicks(canvas);
      drawTexts(canvas);
    }

    private void drawTitles(Canvas canvas) {
      double line = y + PADDING;
      for (String title : headings) {
        line += PlotStyle.LINE;
        canvas.text(title, x + PADDING, line - GAP, Align.START, Face.BOLD, PlotColor.TEXT);
      }
      for (String title : verticalTitles) {
        line += PlotStyle.LINE;
        write(canvas, title, x + PADDING, line - GAP, Align.START);
      }
      line = areaTop + areaHeight + belowHeight;
      for (String title : horizontalTitles) {
        line += PlotStyle.LINE;
        double half = PlotStyle.textWidth(title) / 2.0;
        double middle = inside(areaLeft + areaWidth / 2.0, half);
        write(canvas, title, middle, line, Align.MIDDLE);
      }
    }

    private void write(Canvas canvas, String text, double x, double y, Align align) {
      canvas.text(text, x, y, align, Face.PLAIN, PlotColor.TEXT);
    }

    private void draw(Canvas canvas, PlotLayer layer) {
      PlotLayer visible = layer.kind() == PlotLayer.Kind.LINE ? layer.downsample(areaWidth) : layer;
      double[] px = Arrays.stream(visible.x()).map(this::pixelX).toArray();
      double[] py = Arrays.stream(visible.y()).map(v -> pixelY(place(v))).toArray();
      switch (visible.kind()) {
        case LINE -> {
          canvas.line(px, py, visible.color(), visible.width());
          PlotLayer lone = visible.isolatedPoints();
          if (!lone.isEmpty()) {
            double[] loneY = Arrays.stream(lone.y()).map(v -> pixelY(place(v))).toArray();
            canvas.marks(px, loneY, visible.color(), lone.width());
          }
        }
        case POLYGONS -> canvas.polygons(px, py, visible.color(), visible.opacity());
        case MARKS -> canvas.marks(px, py, visible.color(), visible.width());
      }
    }

    private void drawTicks(Canvas canvas) {
      double axis = areaTop + areaHeight;
      for (AxisTick tick : below) {
        double at = pixelX(tick.position());
        double[] mark = {axis, axis + TICK_MARK};
        canvas.line(new double[] {at, at}, mark, PlotColor.AXIS, PlotStyle.HAIR);
        if (upwards) {
          canvas.upwards(tick.label(), at, axis + TICK_MARK + 2, PlotColor.TEXT);
        } else {
          double half = PlotStyle.textWidth(tick.label()) / 2.0;
          double base = axis + TICK_MARK + PlotStyle.FONT_SIZE;
          write(canvas, tick.label(), inside(at, half), base, Align.MIDDLE);
        }
      }
    }

    private void drawTexts(Canvas canvas) {
      double free = Double.NEGATIVE_INFINITY;
      for (Text text : texts) {
        double half = PlotStyle.textWidth(text.text) / 2.0;
        double at = pixelX(text.x);
        double row = pixelY(place(text.y));
        switch (text.anchor) {
          case RIGHT -> write(canvas, text.text, at + GAP, row + PlotStyle.MIDDLE, Align.START);
          case CENTRE -> {
            if (2 * half <= areaWidth / across.span()) {
              write(canvas, text.text, at, row + PlotStyle.MIDDLE, Align.MIDDLE);
            }
          }
          case ABOVE -> {
            double middle = inside(at, half);
            if (middle - half >= free) {
              write(canvas, text.text, middle, row - 2 * GAP, Align.MIDDLE);
              free = middle + half + GAP / 2.0;
            }
          }
        }
      }
    }
  }
}
