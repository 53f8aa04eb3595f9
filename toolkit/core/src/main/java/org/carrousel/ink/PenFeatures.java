package org.carrousel.ink;

import java.util.ArrayList;
import java.util.List;
import org.carrousel.ink.Ink.Stroke;

/**
 * Features of each point of ink, after its size was normalized, its slant optionally removed, and
 * its points made equidistant. The first three describe the movement:
 *
 * <ol start="0">
 *   <li>and 1: x and y displacement from the previous point, also across pen lifts
 *   <li>1 at the first point of a stroke, else 0
 * </ol>
 *
 * <p>The others describe the shape. They are a subset, without time, of those of Liwicki and Bunke
 * 2006 ("HMM-based on-line recognition of handwritten whiteboard notes"):
 *
 * <ol start="3">
 *   <li>and 4: cosine and sine of the writing direction
 *   <li>and 6: cosine and sine of the change of direction
 *   <li>height
 *   <li>x minus the mean x of the neighbours
 *   <li>to 13, of the neighbours in the same stroke: aspect, cosine and sine of the slope of their
 *       chord, curliness, mean squared distance from the chord
 *   <li>to 22: amount of ink in the nine unit squares around the point, row by row from lower left,
 *       as log(1 + points), which includes dots and bars written later
 * </ol>
 *
 * <p>The features are not scaled: fit a scaler on training ink.
 */
public final class PenFeatures {
  /** Number of neighbours on either side of a point. */
  private static final int REACH = 4;

  private final PenFeatureOptions options;

  /** Coordinates of the points of all strokes, concatenated. */
  private final double[] x;

  private final double[] y;

  /** Indices of the first and the last point of each point's stroke. */
  private final int[] first;

  private final int[] last;

  private PenFeatures(Ink ink, PenFeatureOptions options) {
    this.options = options;
    List<Stroke> strokes = NormalizedInk.of(ink, options).strokes();
    int count = strokes.stream().mapToInt(Stroke::points).sum();
    x = new double[count];
    y = new double[count];
    first = new int[count];
    last = new int[count];
    int from = 0;
    for (Stroke stroke : strokes) {
      for (int i = 0; i < stroke.points(); i++) {
        x[from + i] = stroke.x()[i];
        y[from + i] = stroke.y()[i];
        first[from + i] = from;
        last[from + i] = from + stroke.points() - 1;
      }
      from += stroke.points();
    }
  }

  /**
   * Returns the features of ink.
   *
   * @return [points][features], at least one point
   */
  public static float[][] of(Ink ink, PenFeatureOptions options) {
    PenFeatures features = new PenFeatures(ink, options);
    float[][] all = new float[features.x.length][];
    for (int point = 0; point < all.length; point++) {
      all[point] = features.point(point);
    }
    return all;
  }

  private float[] point(int p) {
    List<Double> values = new ArrayList<>();
    values.add(p == 0 ? 0 : x[p] - x[p - 1]);
    values.add(p == 0 ? 0 : y[p] - y[p - 1]);
    values.add(p == first[p] ? 1. : 0);
    if (options.shape()) {
      addDirection(p, values);
      values.add(y[p]);
      values.add(x[p] - meanAcross(p));
      addVicinity(p, values);
      addSurroundings(p, values);
    }
    float[] point = new float[values.size()];
    for (int feature = 0; feature < point.length; feature++) {
      point[feature] = values.get(feature).floatValue();
    }
    return point;
  }

  private void addDirection(int p, List<Double> values) {
    int before = Math.max(first[p], p - 1);
    int after = Math.min(last[p], p + 1);
    addUnit(x[after] - x[before], y[after] - y[before], values);
    double ax = x[p] - x[before];
    double ay = y[p] - y[before];
    double bx = x[after] - x[p];
    double by = y[after] - y[p];
    // At a stroke's ends there is no change of direction: cosine 1, sine 0.
    boolean inside = before < p && p < after;
    addUnit(inside ? ax * bx + ay * by : 1, inside ? ax * by - ay * bx : 0, values);
  }

  /** Adds cosine and sine of a vector's angle; two zeros for a zero vector. */
  private static void addUnit(double across, double up, List<Double> values) {
    double length = Math.hypot(across, up);
    values.add(length == 0 ? 0 : across / length);
    values.add(length == 0 ? 0 : up / length);
  }

  private double meanAcross(int p) {
    int from = Math.max(0, p - REACH);
    int to = Math.min(x.length - 1, p + REACH);
    double sum = 0;
    for (int i = from; i <= to; i++) {
      sum += x[i];
    }
    return sum / (to - from + 1);
  }

  private void addVicinity(int p, List<Double> values) {
    int from = Math.max(first[p], p - REACH);
    int to = Math.min(last[p], p + REACH);
    double left = x[p];
    double right = x[p];
    double low = y[p];
    double high = y[p];
    double length = 0;
    for (int i = from; i <= to; i++) {
      left = Math.min(left, x[i]);
      right = Math.max(right, x[i]);
      low = Math.min(low, y[i]);
      high = Math.max(high, y[i]);
      length += i == from ? 0 : Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1]);
    }
    double width = right - left;
    double height = high - low;
    values.add(width + height == 0 ? 0 : (height - width) / (height + width));
    addUnit(x[to] - x[from], y[to] - y[from], values);
    double extent = Math.max(width, height);
    values.add(extent == 0 ? 0 : length / extent - 1);
    values.add(distanceFromChord(from, to));
  }

  private double distanceFromChord(int from, int to) {
    double across = x[to] - x[from];
    double up = y[to] - y[from];
    double chord = Math.hypot(across, up);
    double sum = 0;
    for (int i = from; i <= to; i++) {
      double dx = x[i] - x[from];
      double dy = y[i] - y[from];
      double distance = chord == 0 ? Math.hypot(dx, dy) : (across * dy - up * dx) / chord;
      sum += distance * distance;
    }
    return sum / (to - from + 1);
  }

  private void addSurroundings(int p, List<Double> values) {
    int[] counts = new int[9];
    for (int i = 0; i < x.length; i++) {
      long column = 1 + Math.round(x[i] - x[p]);
      long row = 1 + Math.round(y[i] - y[p]);
      if (column >= 0 && column < 3 && row >= 0 && row < 3) {
        counts[(int) (3 * row + column)]++;
      }
    }
    for (int count : counts) {
      values.add(Math.log1p(count));
    }
  }
}
