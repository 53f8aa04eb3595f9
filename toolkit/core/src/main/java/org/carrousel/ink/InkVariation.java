package org.carrousel.ink;

import java.util.random.RandomGenerator;
import org.carrousel.config.Key;
import org.carrousel.config.Ranges;
import org.carrousel.config.Withers;

/**
 * Random augmentation of training ink, so that a network generalizes to other writers.
 *
 * @param distortion the deviation of {@link InkDistortion}; 0 for none
 * @param reordering the probability of {@link InkReordering}; 0 for none
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

  /** Returns options that do not change ink. */
  public static InkVariation none() {
    return new InkVariation(0, 0);
  }

  /** Returns whether ink does not change. */
  public boolean isNone() {
    return equals(none());
  }

  /**
   * Returns a randomly changed copy.
   *
   * @param letters number of letters that the ink shows, at least 1
   */
  public Ink vary(Ink ink, int letters, RandomGenerator random) {
    Ink ordered =
        reordering == 0 ? ink : new InkReordering(reordering).reorder(ink, letters, random);
    return distortion == 0 ? ordered : new InkDistortion(distortion).distort(ordered, random);
  }
}
