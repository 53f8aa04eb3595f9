package org.carrousel.recipes.generate;

import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.SplitFractions;

/**
 * Ends of the training and validation parts of ordered data; the test part is the rest.
 *
 * @param train end of the training part, exclusive
 * @param validation end of the validation part, exclusive
 */
record PartEnds(int train, int validation) {
  /**
   * Computes the ends for held-out fractions of all tokens or sequences; parts that the dataset has
   * already are not held out.
   */
  static PartEnds of(SplitFractions shares, int count, Dataset<?> data) {
    int validation = data.test().isPresent() ? count : (int) (count * (1 - shares.test()));
    int held = data.validation().isPresent() ? 0 : (int) Math.round(count * shares.validation());
    return new PartEnds(validation - held, validation);
  }
}
