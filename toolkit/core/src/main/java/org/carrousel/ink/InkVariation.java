package org.carrousel.ink;

import java.util.random.RandomGenerator;
import org.carrousel.error.BadInputException;

/**
 * How training ink changes at random, so that a network learns from one hand what others write.
 *
 * @param distortion as in {@link InkDistortion}; 0 for none
 * @param reordering as in {@link InkReordering}; 0 for none
 */
public record InkVariation(double distortion, double reordering) {
  /** Checks the ranges. */
  public InkVariation {
    if (!(distortion >= 0 && distortion <= 1)) {
      throw new BadInputException(
          "distortion of ink: " + distortion, "0 (none) to 1", "correct the key pen-distortion");
    }
    if (!(reordering >= 0 && reordering <= .5)) {
      throw new BadInputException(
          "reordering of ink: " + reordering, "0 (none) to 0.5", "correct the key pen-reordering");
    }
  }

  /** Ink as it was written. */
  public static InkVariation none() {
    return new InkVariation(0, 0);
  }

  /** Whether ink stays as it was written. */
  public boolean isNone() {
    return equals(none());
  }

  /** The same with another distortion. */
  public InkVariation distortion(double distortion) {
    return new InkVariation(distortion, reordering);
  }

  /** The same with another reordering. */
  public InkVariation reordering(double reordering) {
    return new InkVariation(distortion, reordering);
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
