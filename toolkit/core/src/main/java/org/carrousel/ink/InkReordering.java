package org.carrousel.ink;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.carrousel.ink.Ink.Stroke;

/**
 * Random change of the stroke order: strokes no wider than a letter are cut in two, reversed, and
 * swapped with the next stroke of the same letter. The order of letters and the coordinates of
 * points do not change.
 *
 * @param probability of each change of each stroke, above 0 to 0.5, typically 0.1
 */
record InkReordering(double probability) {
  /** Width limit of strokes that change, in mean letter widths. */
  private static final double WIDTH_LIMIT = 1.2;

  /**
   * Returns a reordered copy.
   *
   * @param letters number of letters that the ink shows, at least 1
   */
  Ink reorder(Ink ink, int letters, RandomGenerator random) {
    double letter = WIDTH_LIMIT * CoordinateRange.across(ink.strokes()).length() / letters;
    List<Stroke> strokes = new ArrayList<>();
    for (Stroke stroke : ink.strokes()) {
      boolean one = CoordinateRange.across(stroke).length() <= letter;
      for (Stroke piece : one ? cut(stroke, random) : List.of(stroke)) {
        strokes.add(one && chance(random) ? reversed(piece) : piece);
      }
    }
    for (int i = 1; i < strokes.size(); i++) {
      if (fitsOneLetter(strokes.get(i - 1), strokes.get(i), letter) && chance(random)) {
        Collections.swap(strokes, i - 1, i);
      }
    }
    return new Ink(strokes);
  }

  private boolean chance(RandomGenerator random) {
    return random.nextDouble() < probability;
  }

  /** Returns two pieces that share a point, or the whole stroke. */
  private List<Stroke> cut(Stroke stroke, RandomGenerator random) {
    int points = stroke.points();
    if (points < 3 || !chance(random)) {
      return List.of(stroke);
    }
    int at = random.nextInt(1, points - 1);
    return List.of(part(stroke, 0, at + 1), part(stroke, at, points));
  }

  private static Stroke part(Stroke stroke, int from, int to) {
    return new Stroke(
        Arrays.copyOfRange(stroke.x(), from, to), Arrays.copyOfRange(stroke.y(), from, to));
  }

  private static Stroke reversed(Stroke stroke) {
    return new Stroke(reversed(stroke.x()), reversed(stroke.y()));
  }

  private static double[] reversed(double[] values) {
    double[] reversed = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      reversed[i] = values[values.length - 1 - i];
    }
    return reversed;
  }

  private static boolean fitsOneLetter(Stroke one, Stroke other, double letter) {
    return CoordinateRange.across(List.of(one, other)).length() <= letter;
  }
}
