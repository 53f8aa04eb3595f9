package org.carrousel.ink;

import java.util.random.RandomGenerator;
import org.carrousel.config.Key;
import org.carrousel.config.Ranges;
import org.carrousel.config.Withers;

/**
 * How training ink changes at random, so that a network learns from one hand what others write.
 *
 * @param distortion as in {@link InkDistortion}; 0 for none
 * @param reordering as in {@link InkReordering}; 0 for none
 */
@Withers
public record InkVariation(
    @Key(
            value = "pen-distortion",
            meaning = "standard deviation of the random distortion of training ink; 0 for none",
            min = 0,
            max = 1)
        double distortion,
    @Key(
            value = "pen-reordering",
            meaning =
                "probability that a stroke of training ink is cut, reversed or swapped; 0 for none",
            min = 0,
            max = .5)
        double reordering)
    implements InkVariationBuilder.With {
  /** Checks the ranges. */
  public InkVariation {
    Ranges.require(InkVariation.class, distortion, reordering);
  }

  /** Ink as it was written. */
  public static InkVariation none() {
    return new InkVariation(0, 0);
  }

  /** Whether ink stays as it was written. */
  public boolean isNone() {
    return equals(none());
  }

  /**
   * A changed copy.
   *
   * @param letters that the ink shows, 1 or more
   */
  public Ink vary(Ink ink, int letters, RandomGenerator random) {
    Ink ordered =
        reordering == 0 ? ink : new InkReordering(reordering).reorder(ink, letters, random);
    return distortion == 0 ? ordered : new InkDistortion(distortion).distort(ordered, random);
  }
}
