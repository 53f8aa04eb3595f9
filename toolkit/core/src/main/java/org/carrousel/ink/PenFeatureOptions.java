package org.carrousel.ink;

import org.carrousel.error.BadInputException;

/**
 * What is computed from ink.
 *
 * @param spacing from one point to the next along a stroke, above 0 to 10, in standard deviations
 *     of the ink's height
 * @param upright whether the slant of steep strokes is taken out
 * @param shape whether a point tells of the shape around it: 23 features instead of 3
 */
public record PenFeatureOptions(double spacing, boolean upright, boolean shape) {
  private static final int MOVEMENT = 3;
  private static final int ALL = 23;

  /** Checks the range. */
  public PenFeatureOptions {
    if (!(spacing > 0 && spacing <= 10)) {
      throw new BadInputException(
          "spacing of pen points: " + spacing,
          "above 0 to 10 deviations of the ink's height, often 0.2 to 0.5",
          "correct it");
    }
  }

  /** About 25 points a letter, upright, with shapes. */
  public static PenFeatureOptions defaults() {
    return new PenFeatureOptions(.3, true, true);
  }

  /** Features of a point. */
  public int features() {
    return shape ? ALL : MOVEMENT;
  }

  /** The same with another spacing. */
  public PenFeatureOptions spacing(double spacing) {
    return new PenFeatureOptions(spacing, upright, shape);
  }

  /** The same, upright or as written. */
  public PenFeatureOptions upright(boolean upright) {
    return new PenFeatureOptions(spacing, upright, shape);
  }

  /** The same with shapes or without. */
  public PenFeatureOptions shape(boolean shape) {
    return new PenFeatureOptions(spacing, upright, shape);
  }
}
