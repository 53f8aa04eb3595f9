package org.carrousel.recipes.generate;

import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.SplitFractions;

/**
 * Where the training part and the validation part of ordered data end; the test part is the rest.
 *
 * @param train end of the training part, exclusive
 * @param validation end of the validation part, exclusive
 */
record PartEnds(int train, int validation) {
  /**
   * Holds out shares of all tokens or sequences; none for parts that the data have of their own.
   */
  static PartEnds of(SplitFractions shares, int count, Dataset<?> data) {
    int validation = data.test().isPresent() ? count : (int) (count * (1 - shares.test()));
    int held = data.validation().isPresent() ? 0 : (int) Math.round(count * shares.validation());
    return new PartEnds(validation - held, validation);
  }
}
