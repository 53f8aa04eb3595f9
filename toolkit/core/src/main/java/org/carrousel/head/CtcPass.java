package org.carrousel.head;

import org.carrousel.array.ArrayValues;
import org.carrousel.engine.TimeMask;
import org.carrousel.error.BadInputException;
import org.carrousel.loss.CtcBatch;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Computation of CTC losses and gradients, for all columns of a batch at once. */
final class CtcPass implements LossPass {
  private final ColumnLayout layout;
  private final TimeMask mask;
  private final double[] bias;
  private final int[][] labels;
  private final String layer;
  private double[] rowLosses;
  private double[] biasGradient;

  /**
   * @param mask mask of the time steps
   * @param bias bias of the outputs, [outputs]
   * @param labels labels of each row
   * @param layer name of the layer, for messages
   */
  CtcPass(ColumnLayout layout, TimeMask mask, double[] bias, int[][] labels, String layer) {
    this.layout = layout;
    this.mask = mask;
    this.bias = bias;
    this.labels = labels;
    this.layer = layer;
  }

  @Override
  public void differentiate(ArrayValues matrix, int first, int columns) {
    INDArray logits = matrix.array();
    INDArray column = Nd4j.createFromArray(bias).castTo(logits.dataType());
    logits.addiColumnVector(column.reshape(bias.length, 1));
    INDArray sequences = logits.reshape('f', bias.length, layout.batch(), layout.steps());
    try {
      rowLosses = CtcBatch.gradients(sequences, mask, labels, sequences);
    } catch (BadInputException e) {
      throw e.at("labels for " + layer);
    }
    biasGradient = logits.sum(1).toDoubleVector();
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
