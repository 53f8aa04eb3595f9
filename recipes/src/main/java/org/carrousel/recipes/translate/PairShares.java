package org.carrousel.recipes.translate;

import org.carrousel.error.BadInputException;

/**
 * The shares of the sources that are held out at random, where the data have no parts of their own.
 *
 * @param validation of what is not test, to choose the best epoch by; 0 for none
 * @param test of all
 */
public record PairShares(double validation, double test) {
  /** Checks the ranges. */
  public PairShares {
    if (!(validation >= 0 && validation < 1 && test >= 0 && test < 1)) {
      throw new BadInputException(
          "split: validation %s, test %s".formatted(validation, test),
          "shares from 0 to below 1",
          "correct the key split");
    }
  }

  /** How many of some are held out, at most all but one. */
  int held(double share, int count) {
    return Math.min(count - 1, (int) Math.round(share * count));
  }
}
