package org.carrousel.plot;

import java.util.Arrays;

/**
 * One thing drawn on a {@link Panel}: points joined by a line, filled polygons, or marks.
 *
 * @param y a NaN ends a line or a polygon
 * @param opacity of polygons, 0 to 1
 * @param width of a line, in pixels
 */
@SuppressWarnings("ArrayRecordComponent") // carries values to a plot, compared by nobody
record PlotLayer(Kind kind, double[] x, double[] y, PlotColor color, double opacity, double width) {
  enum Kind {
    LINE,
    POLYGONS,
    MARKS
  }

  /** Larger magnitudes come from a diverged network and would leave nothing else to see. */
  private static final double LARGEST = 1e100;

  PlotLayer {
    x = x.clone();
    y = Arrays.stream(y).map(v -> isDrawable(v) ? v : Double.NaN).toArray();
  }

  /** Whether {@code value} has a place on an axis; what has none is a gap. */
  static boolean isDrawable(double value) {
    return Math.abs(value) <= LARGEST;
  }

  static PlotLayer line(double[] x, double[] y, PlotColor color, double width) {
    return new PlotLayer(Kind.LINE, x, y, color, 1, width);
  }

  static PlotLayer marks(double[] x, double[] y, PlotColor color) {
    return new PlotLayer(Kind.MARKS, x, y, color, 1, PlotStyle.MARK);
  }

  /** Rectangles from {@code left[i], bottom[i]} to {@code right[i], top[i]}, unbordered. */
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

  /** The points of a line that have no neighbour to be joined to: a line would not show them. */
  PlotLayer loneMarks() {
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
   * A line of at most about {@code 2 * buckets} points that looks the same: of each bucket of
   * neighbours the least and the greatest are kept, so no peak is lost. A bucket of gaps is a gap.
   */
  PlotLayer thinned(int buckets) {
    if (y.length <= 2 * buckets) {
      return this;
    }
    int[] kept = new int[2 * buckets];
    for (int b = 0; b < buckets; b++) {
      int from = (int) ((long) b * y.length / buckets);
      int to = (int) ((long) (b + 1) * y.length / buckets);
      int least = from;
      int greatest = from;
      for (int i = from + 1; i < to; i++) {
        least = Double.isNaN(y[least]) || y[i] < y[least] ? i : least;
        greatest = Double.isNaN(y[greatest]) || y[i] > y[greatest] ? i : greatest;
      }
      kept[2 * b] = Math.min(least, greatest);
      kept[2 * b + 1] = Math.max(least, greatest);
    }
    return new PlotLayer(
        kind,
        Arrays.stream(kept).mapToDouble(i -> x[i]).toArray(),
        Arrays.stream(kept).mapToDouble(i -> y[i]).toArray(),
        color,
        opacity,
        width);
  }
}
