package org.carrousel.loss;

import org.carrousel.engine.TimeMask;
import org.carrousel.error.BadInputException;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * CTC over the rows of a batch, on memory as the recurrent layers have it: {@code [classes, batch,
 * time]} in Fortran order, float or double. A masked time step is none: it is left out of its row's
 * sequence, and its gradient is 0. One row at a time is copied, and computed in double.
 */
public final class CtcBatch {
  private CtcBatch() {}

  /**
   * The losses of the rows.
   *
   * @param activations {@code [classes, batch, time]}, before the softmax; the last class is the
   *     blank
   * @param mask the time steps that count
   * @param labels of each row, as {@link CtcLoss#loss} takes them
   * @return [batch], in nats
   * @throws BadInputException if a row's labels are no classes or too many, naming the row
   */
  public static double[] losses(INDArray activations, TimeMask mask, int[][] labels) {
    return losses(activations, mask, labels, null);
  }

  /**
   * The losses of the rows and the gradient of each.
   *
   * @param activations {@code [classes, batch, time]}, before the softmax
   * @param mask the time steps that count
   * @param labels of each row
   * @param gradient {@code [classes, batch, time]}, receives the gradient of each row's loss with
   *     respect to the activations; may be the same array
   * @return [batch], in nats
   * @throws BadInputException as {@link #losses} does; {@code gradient} is then worthless
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
