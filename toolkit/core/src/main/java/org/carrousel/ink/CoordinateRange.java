package org.carrousel.ink;

import java.util.List;
import java.util.function.Function;
import org.carrousel.ink.Ink.Stroke;

/** Range of the coordinates of strokes, from minimum to maximum. */
record CoordinateRange(double from, double to) {
  /** Returns the x range of one stroke. */
  static CoordinateRange across(Stroke stroke) {
    return of(List.of(stroke), Stroke::x);
  }

  /** Returns the x range of strokes. */
  static CoordinateRange across(List<Stroke> strokes) {
    return of(strokes, Stroke::x);
  }

  /** Returns the y range of strokes. */
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

  /** Returns the difference between maximum and minimum. */
  double length() {
    return to - from;
  }
}
