package org.carrousel.recipes.regress;

import org.carrousel.error.BadInputException;

/**
 * What of a sequence the network sees for one number.
 *
 * @param length time steps up to the one whose number is wanted, fewer where the sequence began
 *     later; 0 for all
 * @param stride from one training window of a sequence to the one before, its last being the first
 */
public record WindowOptions(int length, int stride) {
  /** Checks the ranges. */
  public WindowOptions {
    if (length < 0 || stride < 1) {
      throw new BadInputException(
          "window of %d time steps, stride %d".formatted(length, stride),
          "a window of 0 (all) or more, a stride of 1 or more",
          "correct the keys window and stride");
    }
  }

  /** The same with this length. */
  public WindowOptions length(int length) {
    return new WindowOptions(length, stride);
  }

  /** The same with this stride. */
  public WindowOptions stride(int stride) {
    return new WindowOptions(length, stride);
  }
}
