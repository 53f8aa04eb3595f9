package org.carrousel.ink;

import java.util.List;

/**
 * Handwriting as the way of a pen.
 *
 * @param strokes in the order of writing; one or more, each of one point or more
 */
public record Ink(List<Stroke> strokes) {
  public Ink {
    strokes = List.copyOf(strokes);
    if (strokes.isEmpty()) {
      throw new IllegalArgumentException("ink without strokes");
    }
  }

  /**
   * From touching down to lifting the pen.
   *
   * @param x to the right, in the tablet's units
   * @param y upward, in the tablet's units
   */
  @SuppressWarnings("ArrayRecordComponent") // carries points to the features, compared by nobody
  public record Stroke(double[] x, double[] y) {
    public Stroke {
      if (x.length == 0 || x.length != y.length) {
        throw new IllegalArgumentException(
            "a stroke of %d and %d coordinates".formatted(x.length, y.length));
      }
    }

    /** How many points it has. */
    public int points() {
      return x.length;
    }
  }
}
