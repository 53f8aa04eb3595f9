package org.carrousel.plot;

import java.util.Arrays;

/**
 * Layer of a {@link Panel}: a line, filled polygons, or marks.
 *
 * @param y values; NaN ends a line or a polygon
 * @param opacity opacity of polygons, 0 to 1
 * @param width width of a line or diameter of marks, in pixels
 */
@SuppressWarnings("ArrayRecordComponent") // layers are never compared
record PlotLayer(Kind kind, double[] x, double[] y, PlotColor color, double opacity, double width) {
  enum Kind {
    LINE,
    POLYGONS,
    MARKS
  }

  /** Largest drawn magnitude; larger values, as of a diverged network, would hide all others. */
  private static final double LARGEST = 1e100;

  PlotLayer {
    x = x.clone();
    y = Arrays.stream(y).map(v -> isDrawable(v) ? v : Double.NaN).toArray();
  }

  /** Returns whether a value can be drawn; other values are gaps. */
  static boolean isDrawable(double value) {
    return Math.abs(value) <= LARGEST;
  }

  static PlotLayer line(double[] x, double[] y, PlotColor color, double width) {
    return new PlotLayer(Kind.LINE, x, y, color, 1, width);
  }

  static PlotLayer marks(double[] x, double[] y, PlotColor color) {
    return new PlotLayer(Kind.MARKS, x, y, color, 1, PlotStyle.MARK);
  }

  /** Creates filled rectangles from {@code left[i], bottom[i]} to {@code right[i], top[i]}. */
  static PlotLayer rectangles(
      double[] left, double[] right, double[] bottom, double[] top, PlotColor color) {
    double[] x = new double[5 * left.length];
    double[] y = new double[5 * left.length];
    for (int i = 0; i < left.length; i++) {
      double[] across = {left[i], left[i], right[i], right[i], right[i]};
      double[] up = {bottom[i], top[i], top[i], bottom[i], Double.NaN};
      System.arraycopy(across, 0, x, 5 * i, 5);
      System.arraycopy(up, 0, y, 5 * i, 5);
    }
    return new PlotLayer(Kind.POLYGONS, x, y, color, 1, 0);
  }

  /** Returns a copy with an opacity: 0 is invisible, 1 is opaque. */
  PlotLayer opacity(double opacity) {
    return new PlotLayer(kind, x, y, color, opacity, width);
  }

  /** Returns marks at the points of a line without neighbours, which a line would not show. */
  PlotLayer isolatedPoints() {
    double[] lone = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      lone[i] = isGap(i - 1) && isGap(i + 1) ? y[i] : Double.NaN;
    }
    return marks(x, lone, color);
  }

  boolean isEmpty() {
    return Arrays.stream(y).allMatch(Double::isNaN);
  }

  private boolean isGap(int i) {
    return i < 0 || i >= y.length || Double.isNaN(y[i]);
  }

  /**
   * Downsamples a line to at most {@code 2 * buckets} points: the minimum and maximum of each
   * bucket of neighbours, so that no peak is lost. A bucket of gaps is a gap.
   */
  PlotLayer downsample(int buckets) {
    if (y.length <= 2 * buckets) {
      return this;
    }
    int[] selected = new int[2 * buckets];
    for (int b = 0; b < buckets; b++) {
      int from = (int) ((long) b * y.length / buckets);
      int to = (int) ((long) (b + 1) * y.length / buckets);
      int least = from;
      int greatest = from;
      for (int i = from + 1; i < to; i++) {
        least = Double.isNaN(y[least]) || y[i] < y[least] ? i : least;
        greatest = Double.isNaN(y[greatest]) || y[i] > y[greatest] ? i : greatest;
      }
      selected[2 * b] = Math.min(least, greatest);
      selected[2 * b + 1] = Math.max(least, greatest);
    }
    return new PlotLayer(
        kind,
        Arrays.stream(selected).mapToDouble(i -> x[i]).toArray(),
        Arrays.stream(selected).mapToDouble(i -> y[i]).toArray(),
        color,
        opacity,
        width);
  }
}
