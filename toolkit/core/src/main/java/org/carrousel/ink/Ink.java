package org.carrousel.ink;

import java.util.List;

/**
 * Online handwriting: the trajectory of a pen.
 *
 * @param strokes in the order of writing; at least one
 */
public record Ink(List<Stroke> strokes) {
  public Ink {
    strokes = List.copyOf(strokes);
    if (strokes.isEmpty()) {
      throw new IllegalArgumentException("ink without strokes");
    }
  }

  /**
   * Stroke: the points from pen-down to pen-up, at least one.
   *
   * @param x [points], to the right, in the tablet's units
   * @param y [points], upward, in the tablet's units
   */
  @SuppressWarnings("ArrayRecordComponent") // strokes are never compared
  public record Stroke(double[] x, double[] y) {
    public Stroke {
      if (x.length == 0 || x.length != y.length) {
        throw new IllegalArgumentException(
            "a stroke of %d and %d coordinates".formatted(x.length, y.length));
      }
    }

    /** Returns the number of points. */
    public int points() {
      return x.length;
    }
  }
}
