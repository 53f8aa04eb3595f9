package org.carrousel.head;

import java.util.Arrays;
import org.carrousel.array.ArrayValues;

/** From the logits of a batch to losses and their gradients. */
interface LossPass {
  /**
   * Replaces logits, still without the bias, by gradients and adds up losses.
   *
   * @param matrix holds the columns from {@code first} on
   */
  void differentiate(ArrayValues matrix, int first, int columns);

  /** Loss of each row, summed over its time steps. */
  double[] rowLosses();

  /** Loss of the batch, summed over rows and time steps. */
  default double loss() {
    return Arrays.stream(rowLosses()).sum();
  }

  /** Summed over all columns, [outputs]. */
  double[] biasGradient();
}
