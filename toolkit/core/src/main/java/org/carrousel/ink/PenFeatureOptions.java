package org.carrousel.ink;

import org.carrousel.config.Key;
import org.carrousel.config.Ranges;
import org.carrousel.config.Withers;

/**
 * Options of the features computed from ink.
 *
 * @param spacing distance between neighbouring points along a stroke, 0.01 to 10, in standard
 *     deviations of the ink's height
 * @param upright whether the slant is removed
 * @param shape whether a point's features describe the shape around it: 23 features instead of 3
 */
@Withers
public record PenFeatureOptions(
    @Key(
            value = "pen-spacing",
            meaning =
                "distance of points along a stroke, in standard deviations of a recording's y"
                    + " values",
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

  /** Returns the default options: spacing 0.3, without slant, with shape. */
  public static PenFeatureOptions defaults() {
    return new PenFeatureOptions(.3, true, true);
  }

  /** Returns the number of features per point. */
  public int features() {
    return shape ? ALL : MOVEMENT;
  }

  /** Returns a copy that removes the slant or not. */
  public PenFeatureOptions upright(boolean upright) {
    return new PenFeatureOptions(spacing, upright, shape);
  }
}
