package org.carrousel.ink;

import java.util.List;
import java.util.function.Function;
import org.carrousel.ink.Ink.Stroke;

/** From the least to the greatest of coordinates. */
record CoordinateRange(double from, double to) {
  /** Of one stroke, to the right. */
  static CoordinateRange across(Stroke stroke) {
    return of(List.of(stroke), Stroke::x);
  }

  /** Of strokes, to the right. */
  static CoordinateRange across(List<Stroke> strokes) {
    return of(strokes, Stroke::x);
  }

  /** Of strokes, upward. */
  static CoordinateRange up(List<Stroke> strokes) {
    return of(strokes, Stroke::y);
  }

  private static CoordinateRange of(List<Stroke> strokes, Function<Stroke, double[]> coordinates) {
    double from = Double.POSITIVE_INFINITY;
    double to = Double.NEGATIVE_INFINITY;
    for (Stroke stroke : strokes) {
      for (double value : coordinates.apply(stroke)) {
        from = Math.min(from, value);
        to = Math.max(to, value);
      }
    }
    return new CoordinateRange(from, to);
  }

  /** How far it reaches. */
  double length() {
    return to - from;
  }
}
