package org.carrousel.ink;

import java.util.ArrayList;
import java.util.List;
import org.carrousel.error.BadInputException;
import org.carrousel.format.Numbers;
import org.carrousel.ink.Ink.Stroke;

/**
 * Ink with normalized size, optionally without slant, and with equidistant points, so that tablet
 * and pen speed do not matter. Weighted by stroke length, y has mean 0 and standard deviation 1.
 *
 * @param strokes in units of the standard deviation of y
 */
record NormalizedInk(List<Stroke> strokes) {
  /**
   * Minimal height as a fraction of the width, both as standard deviations, so that flat ink, such
   * as a dash, is not enlarged to a letter's height.
   */
  private static final double MIN_HEIGHT = .05;

  /** Bound of a stroke's points; the work grows with their square. */
  private static final int MOST_POINTS = 20_000;

  static NormalizedInk of(Ink ink, PenFeatureOptions options) {
    List<Stroke> strokes = options.upright() ? shear(ink.strokes()) : ink.strokes();
    Spread x = new Spread();
    Spread y = new Spread();
    for (Stroke stroke : strokes) {
      for (int i = 1; i < stroke.points(); i++) {
        double length = length(stroke, i);
        x.add((stroke.x()[i] + stroke.x()[i - 1]) / 2, length);
        y.add((stroke.y()[i] + stroke.y()[i - 1]) / 2, length);
      }
    }
    double unit = Math.max(y.deviation(), MIN_HEIGHT * x.deviation());
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
      normalized.add(resample(new Stroke(across, up), options.spacing()));
    }
    return new NormalizedInk(normalized);
  }

  private static double length(Stroke stroke, int to) {
    return Math.hypot(stroke.x()[to] - stroke.x()[to - 1], stroke.y()[to] - stroke.y()[to - 1]);
  }

  /**
   * Shears strokes so that steep segments, those with {@code |dy| > |dx|}, are vertical on average.
   */
  private static List<Stroke> shear(List<Stroke> strokes) {
    double products = 0;
    double squares = 0;
    for (Stroke stroke : strokes) {
      for (int i = 1; i < stroke.points(); i++) {
        double dx = stroke.x()[i] - stroke.x()[i - 1];
        double dy = stroke.y()[i] - stroke.y()[i - 1];
        if (Math.abs(dy) > Math.abs(dx)) {
          products += dx * dy;
          squares += dy * dy;
        }
      }
    }
    double slant = squares == 0 ? 0 : products / squares;
    return strokes.stream().map(stroke -> shear(stroke, slant)).toList();
  }

  private static Stroke shear(Stroke stroke, double slant) {
    double[] x = new double[stroke.points()];
    for (int i = 0; i < x.length; i++) {
      x[i] = stroke.x()[i] - slant * stroke.y()[i];
    }
    return new Stroke(x, stroke.y());
  }

  /** Returns both ends of a stroke, and equidistant points along the stroke between them. */
  private static Stroke resample(Stroke stroke, double spacing) {
    double[] distance = new double[stroke.points()];
    for (int i = 1; i < distance.length; i++) {
      distance[i] = distance[i - 1] + length(stroke, i);
    }
    double total = distance[distance.length - 1];
    if (!(total / spacing < MOST_POINTS)) {
      throw new BadInputException(
          "a stroke of %s points at the spacing %s"
              .formatted(Numbers.text(total / spacing), spacing),
          "fewer than " + MOST_POINTS,
          "leave out points far from the others, or give a larger spacing");
    }
    int pieces = total == 0 ? 0 : Math.max(1, (int) Math.round(total / spacing));
    double[] x = new double[pieces + 1];
    double[] y = new double[pieces + 1];
    int after = 0;
    for (int piece = 0; piece <= pieces; piece++) {
      double at = pieces == 0 ? 0 : total * piece / pieces;
      while (after < distance.length - 1 && distance[after] < at) {
        after++;
      }
      int before = Math.max(0, after - 1);
      double gap = distance[after] - distance[before];
      double share = gap == 0 ? 0 : (at - distance[before]) / gap;
      x[piece] = stroke.x()[before] + share * (stroke.x()[after] - stroke.x()[before]);
      y[piece] = stroke.y()[before] + share * (stroke.y()[after] - stroke.y()[before]);
    }
    return new Stroke(x, y);
  }

  /** Mean and standard deviation of a coordinate, weighted by stroke length. */
  private static final class Spread {
    private double weight;
    private double sum;
    private double squares;
    private double origin;

    void add(double value, double length) {
      // Coordinates can be large: subtracting the first value avoids cancellation in the squares.
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
