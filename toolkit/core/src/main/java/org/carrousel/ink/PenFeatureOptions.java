package org.carrousel.ink;

import org.carrousel.config.Key;
import org.carrousel.config.Ranges;
import org.carrousel.config.Withers;

/**
 * What is computed from ink.
 *
 * @param spacing from one point to the next along a stroke, 0.01 to 10, in standard deviations of
 *     the ink's height
 * @param upright whether the slant of steep strokes is taken out
 * @param shape whether a point tells of the shape around it: 23 features instead of 3
 */
@Withers
public record PenFeatureOptions(
    @Key(
            value = "pen-spacing",
            meaning =
                "distance of the points along a stroke, in standard deviations of the ink's height",
            min = .01,
            max = 10)
        double spacing,
    @Key(value = "pen-upright", meaning = "whether the slant of handwriting is removed")
        boolean upright,
    @Key(
            value = "pen-shape",
            meaning =
                "whether the features of a point describe the shape around it: 23 features instead"
                    + " of 3")
        boolean shape)
    implements PenFeatureOptionsBuilder.With {
  private static final int MOVEMENT = 3;
  private static final int ALL = 23;

  /** Checks the range. */
  public PenFeatureOptions {
    Ranges.require(PenFeatureOptions.class, spacing, upright, shape);
  }

  /** About 25 points a letter, upright, with shapes. */
  public static PenFeatureOptions defaults() {
    return new PenFeatureOptions(.3, true, true);
  }

  /** Features of a point. */
  public int features() {
    return shape ? ALL : MOVEMENT;
  }

  /** The same, upright or as written. */
  public PenFeatureOptions upright(boolean upright) {
    return new PenFeatureOptions(spacing, upright, shape);
  }
}
