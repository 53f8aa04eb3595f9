package org.carrousel.ink;

import java.util.ArrayList;
import java.util.List;
import org.carrousel.error.BadInputException;
import org.carrousel.format.Numbers;
import org.carrousel.ink.Ink.Stroke;

/**
 * Ink of one size and without slant, its points at equal distances: whatever the tablet and the
 * speed of the pen were. Measured along strokes, heights have mean 0 and deviation 1.
 *
 * @param strokes in units of the deviation of heights
 */
record NormalizedInk(List<Stroke> strokes) {
  /** Of the width's deviation; flat ink, such as a dash, is not blown up to a letter's height. */
  private static final double LEAST_HEIGHT = .05;

  /** Bound of a stroke's points; the work grows with their square. */
  private static final int MOST_POINTS = 20_000;

  static NormalizedInk of(Ink ink, PenFeatureOptions options) {
    List<Stroke> strokes = options.upright() ? sheared(ink.strokes()) : ink.strokes();
    Spread x = new Spread();
    Spread y = new Spread();
    for (Stroke stroke : strokes) {
      for (int i = 1; i < stroke.points(); i++) {
        double length = length(stroke, i);
        x.add((stroke.x()[i] + stroke.x()[i - 1]) / 2, length);
        y.add((stroke.y()[i] + stroke.y()[i - 1]) / 2, length);
      }
    }
    double unit = Math.max(y.deviation(), LEAST_HEIGHT * x.deviation());
    double scale = unit == 0 ? 1 : unit;
    double left = x.isEmpty() ? strokes.get(0).x()[0] : x.mean();
    double middle = y.isEmpty() ? strokes.get(0).y()[0] : y.mean();
    List<Stroke> normalized = new ArrayList<>();
    for (Stroke stroke : strokes) {
      double[] across = new double[stroke.points()];
      double[] up = new double[stroke.points()];
      for (int i = 0; i < across.length; i++) {
        across[i] = (stroke.x()[i] - left) / scale;
        up[i] = (stroke.y()[i] - middle) / scale;
      }
      normalized.add(resampled(new Stroke(across, up), options.spacing()));
    }
    return new NormalizedInk(normalized);
  }

  private static double length(Stroke stroke, int to) {
    return Math.hypot(stroke.x()[to] - stroke.x()[to - 1], stroke.y()[to] - stroke.y()[to - 1]);
  }

  /**
   * Sheared so that steep pieces, which rise more than they go aside, rise straight in the mean.
   */
  private static List<Stroke> sheared(List<Stroke> strokes) {
    double products = 0;
    double squares = 0;
    for (Stroke stroke : strokes) {
      for (int i = 1; i < stroke.points(); i++) {
        double aside = stroke.x()[i] - stroke.x()[i - 1];
        double rise = stroke.y()[i] - stroke.y()[i - 1];
        if (Math.abs(rise) > Math.abs(aside)) {
          products += aside * rise;
          squares += rise * rise;
        }
      }
    }
    double slant = squares == 0 ? 0 : products / squares;
    return strokes.stream().map(stroke -> sheared(stroke, slant)).toList();
  }

  private static Stroke sheared(Stroke stroke, double slant) {
    double[] x = new double[stroke.points()];
    for (int i = 0; i < x.length; i++) {
      x[i] = stroke.x()[i] - slant * stroke.y()[i];
    }
    return new Stroke(x, stroke.y());
  }

  /** Both ends, and points at equal distances along the stroke between them. */
  private static Stroke resampled(Stroke stroke, double spacing) {
    double[] way = new double[stroke.points()];
    for (int i = 1; i < way.length; i++) {
      way[i] = way[i - 1] + length(stroke, i);
    }
    double whole = way[way.length - 1];
    if (!(whole / spacing < MOST_POINTS)) {
      throw new BadInputException(
          "a stroke of %s points at the spacing %s"
              .formatted(Numbers.text(whole / spacing), spacing),
          "fewer than " + MOST_POINTS,
          "leave out points far from the others, or give a larger spacing");
    }
    int pieces = whole == 0 ? 0 : Math.max(1, (int) Math.round(whole / spacing));
    double[] x = new double[pieces + 1];
    double[] y = new double[pieces + 1];
    int after = 0;
    for (int piece = 0; piece <= pieces; piece++) {
      double at = pieces == 0 ? 0 : whole * piece / pieces;
      while (after < way.length - 1 && way[after] < at) {
        after++;
      }
      int before = Math.max(0, after - 1);
      double gap = way[after] - way[before];
      double share = gap == 0 ? 0 : (at - way[before]) / gap;
      x[piece] = stroke.x()[before] + share * (stroke.x()[after] - stroke.x()[before]);
      y[piece] = stroke.y()[before] + share * (stroke.y()[after] - stroke.y()[before]);
    }
    return new Stroke(x, y);
  }

  /** Mean and deviation of a coordinate, weighted by length. */
  private static final class Spread {
    private double weight;
    private double sum;
    private double squares;
    private double origin;

    void add(double value, double length) {
      // Tablets count from a far corner: squares around the first value lose no digits.
      origin = weight == 0 ? value : origin;
      weight += length;
      sum += length * (value - origin);
      squares += length * (value - origin) * (value - origin);
    }

    boolean isEmpty() {
      return weight == 0;
    }

    double mean() {
      return origin + sum / weight;
    }

    double deviation() {
      return isEmpty() ? 0 : Math.sqrt(Math.max(0, squares / weight - sum * sum / weight / weight));
    }
  }
}
