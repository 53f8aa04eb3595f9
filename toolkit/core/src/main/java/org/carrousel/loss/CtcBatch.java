package org.carrousel.loss;

import org.carrousel.engine.TimeMask;
import org.carrousel.error.BadInputException;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * CTC losses of a batch in the memory layout of recurrent layers: {@code [classes, batch, time]} in
 * Fortran order, float or double. Masked time steps are removed from a row's sequence, and their
 * gradients are 0. All computations are in double precision.
 */
public final class CtcBatch {
  private CtcBatch() {}

  /**
   * Returns the loss of each row.
   *
   * @param activations logits {@code [classes, batch, time]}; the last class is the blank
   * @param mask mask of the time steps
   * @param labels labels of each row, as for {@link CtcLoss#loss}
   * @return losses in nats, [batch]
   * @throws BadInputException if a label is not a class, or a row has too few time steps
   */
  public static double[] losses(INDArray activations, TimeMask mask, int[][] labels) {
    return losses(activations, mask, labels, null);
  }

  /**
   * Computes the loss of each row and its gradient.
   *
   * @param activations logits {@code [classes, batch, time]}; the last class is the blank
   * @param mask mask of the time steps
   * @param labels labels of each row, as for {@link CtcLoss#loss}
   * @param gradient array {@code [classes, batch, time]} that receives the gradient of each row's
   *     loss with respect to the logits; may be {@code activations} itself
   * @return losses in nats, [batch]
   * @throws BadInputException as {@link #losses}; the content of {@code gradient} is then undefined
   */
  public static double[] gradients(
      INDArray activations, TimeMask mask, int[][] labels, INDArray gradient) {
    return losses(activations, mask, labels, new RowSequences(gradient, mask));
  }

  private static double[] losses(
      INDArray activations, TimeMask mask, int[][] labels, RowSequences gradient) {
    CtcLoss loss = new CtcLoss((int) activations.size(0));
    RowSequences vectors = new RowSequences(activations, mask);
    double[] sequence = new double[Math.toIntExact(activations.size(0) * activations.size(2))];
    double[] losses = new double[labels.length];
    for (int row = 0; row < labels.length; row++) {
      int steps = vectors.read(row, sequence);
      try {
        losses[row] =
            gradient == null
                ? loss.loss(sequence, steps, labels[row])
                : loss.gradient(sequence, steps, labels[row], sequence);
      } catch (BadInputException e) {
        throw e.at("row " + row + " of the batch");
      }
      if (gradient != null) {
        gradient.write(row, sequence);
      }
    }
    return losses;
  }
}
