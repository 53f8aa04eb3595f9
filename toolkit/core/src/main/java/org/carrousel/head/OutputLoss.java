package org.carrousel.head;

/**
 * Answers and losses of several time steps of rows, whose outputs lie behind each other. All
 * outputs of all of them are taken in one loop where that can be, because short loops are slow.
 */
interface OutputLoss {
  /** Replaces the logits of so many columns by the answers. */
  void answer(double[] logits, int columns);

  /**
   * Replaces logits by the gradients of the losses.
   *
   * @param truth the labels of the columns
   * @param weights of the outputs of each column
   * @param losses receives the loss of each column
   */
  void differentiate(
      double[] logits, int columns, double[] truth, double[] weights, double[] losses);
}
