package org.carrousel.head;

/**
 * Activation and loss of independent columns, one column per row and time step. The arrays hold the
 * outputs of all columns in sequence, for one long loop, because short loops are slow.
 */
interface OutputLoss {
  /** Replaces the logits of the first columns by their activations. */
  void activate(double[] logits, int columns);

  /**
   * Replaces the logits of the first columns by the gradients of their losses.
   *
   * @param labels labels of the columns
   * @param weights weight of each output of each column
   * @param losses array that receives the loss of each column
   */
  void differentiate(
      double[] logits, int columns, double[] labels, double[] weights, double[] losses);
}
