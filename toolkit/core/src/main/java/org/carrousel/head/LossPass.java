package org.carrousel.head;

import java.util.Arrays;
import org.carrousel.array.ArrayValues;

/** Computation of the losses of a batch and their gradients, chunk by chunk of its columns. */
interface LossPass {
  /**
   * Adds the bias to the logits of a chunk, replaces them by gradients, and adds up the losses.
   *
   * @param matrix logits without bias, {@code [outputs, columns]}
   * @param first number of the chunk's first column in the batch
   * @param columns number of columns in the chunk
   */
  void differentiate(ArrayValues matrix, int first, int columns);

  /** Returns the loss of each row, summed over its time steps. */
  double[] rowLosses();

  /** Returns the loss of the batch, summed over rows and time steps. */
  default double loss() {
    return Arrays.stream(rowLosses()).sum();
  }

  /** Returns the gradient of the bias, summed over all columns, [outputs]. */
  double[] biasGradient();
}
