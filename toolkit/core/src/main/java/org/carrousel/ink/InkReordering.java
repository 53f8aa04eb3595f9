package org.carrousel.ink;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.carrousel.ink.Ink.Stroke;

/**
 * Writes ink again as a hand might that begins its letters elsewhere: strokes no wider than a
 * letter are cut in two, written from their end to their beginning, and change places with the next
 * if it belongs to the same letter. Letters keep their order, points their places.
 *
 * @param probability of each change of each stroke, above 0 to .5, often .1
 */
record InkReordering(double probability) {
  /** Strokes may be this much wider than the mean of the letters. */
  private static final double WIDE = 1.2;

  /**
   * A reordered copy.
   *
   * @param letters that the ink shows, 1 or more
   */
  Ink reorder(Ink ink, int letters, RandomGenerator random) {
    double letter = WIDE * CoordinateRange.across(ink.strokes()).length() / letters;
    List<Stroke> strokes = new ArrayList<>();
    for (Stroke stroke : ink.strokes()) {
      boolean one = CoordinateRange.across(stroke).length() <= letter;
      for (Stroke piece : one ? cut(stroke, random) : List.of(stroke)) {
        strokes.add(one && happens(random) ? reversed(piece) : piece);
      }
    }
    for (int i = 1; i < strokes.size(); i++) {
      if (ofOneLetter(strokes.get(i - 1), strokes.get(i), letter) && happens(random)) {
        Collections.swap(strokes, i - 1, i);
      }
    }
    return new Ink(strokes);
  }

  private boolean happens(RandomGenerator random) {
    return random.nextDouble() < probability;
  }

  /** Two pieces that share a point, or the stroke. */
  private List<Stroke> cut(Stroke stroke, RandomGenerator random) {
    int points = stroke.points();
    if (points < 3 || !happens(random)) {
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

  private static boolean ofOneLetter(Stroke one, Stroke other, double letter) {
    return CoordinateRange.across(List.of(one, other)).length() <= letter;
  }
}
