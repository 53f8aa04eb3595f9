package org.carrousel.head;

import org.carrousel.error.BadInputException;
import org.carrousel.loss.CtcBatch;
import org.carrousel.recurrent.ArrayMemory;
import org.carrousel.recurrent.TimeMask;
import org.nd4j.linalg.api.ndarray.INDArray;

/** CTC of whole rows, which takes all columns at once. */
final class CtcPass implements LossPass {
  private final Layout layout;
  private final TimeMask mask;
  private final double[] bias;
  private final int[][] labels;
  private final String layer;
  private double[] rowLosses;
  private double[] biasGradient;

  /**
   * @param mask the time steps that count
   * @param bias added to the logits
   * @param labels of each row
   * @param layer named in messages
   */
  CtcPass(Layout layout, TimeMask mask, double[] bias, int[][] labels, String layer) {
    this.layout = layout;
    this.mask = mask;
    this.bias = bias;
    this.labels = labels;
    this.layer = layer;
  }

  @Override
  public void differentiate(ArrayMemory matrix, int first, int columns) {
    INDArray logits = matrix.array();
    double[] values = new double[(int) logits.length()];
    matrix.read(0, values, values.length);
    for (int k = 0; k < values.length; k++) {
      values[k] += bias[k % bias.length];
    }
    matrix.write(0, values, values.length);
    INDArray sequences = logits.reshape('f', bias.length, layout.batch(), layout.steps());
    try {
      rowLosses = CtcBatch.gradients(sequences, mask, labels, sequences);
    } catch (BadInputException e) {
      throw e.at("labels for " + layer);
    }
    matrix.read(0, values, values.length);
    biasGradient = new double[bias.length];
    for (int k = 0; k < values.length; k++) {
      biasGradient[k % bias.length] += values[k];
    }
  }

  @Override
  public double[] rowLosses() {
    return rowLosses;
  }

  @Override
  public double[] biasGradient() {
    return biasGradient;
  }
}
