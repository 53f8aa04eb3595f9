package org.carrousel.head;

import org.carrousel.array.ArrayValues;
import org.carrousel.engine.TimeMask;
import org.carrousel.error.BadInputException;
import org.carrousel.loss.CtcBatch;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** CTC of whole rows, which takes all columns at once. */
final class CtcPass implements LossPass {
  private final ColumnLayout layout;
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
