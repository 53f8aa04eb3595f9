package org.carrousel.engine.nd4j;

import static org.carrousel.parallel.MatrixProducts.multiply;
import static org.carrousel.parallel.MatrixProducts.multiplyBack;
import static org.carrousel.parallel.MatrixProducts.outer;

import org.carrousel.engine.TimeMask;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Projection of an LSTM's cell outputs to its hidden state (Sak et al. 2014). */
final class CellProjection {
  /** Cell outputs {@code o output(c)} of all time steps. */
  private final TimeStepMatrices cells;

  /** Hidden states of all time steps; in the backward pass their gradients. */
  private final TimeStepMatrices hiddens;

  private final TimeStepMatrices cellGradient;
  private final double[] hidden;
  private final double[] gradient;
  private INDArray weights;

  /**
   * @param cells {@code [units, batch]} of all time steps
   * @param hiddens {@code [outputs, batch]} of all time steps
   * @param cellGradient {@code [units, batch]} of one time step
   */
  CellProjection(TimeStepMatrices cells, TimeStepMatrices hiddens, TimeStepMatrices cellGradient) {
    this.cells = cells;
    this.hiddens = hiddens;
    this.cellGradient = cellGradient;
    this.hidden = new double[hiddens.size()];
    this.gradient = new double[cellGradient.size()];
  }

  void start(INDArray projectionWeights) {
    weights = projectionWeights;
  }

  /** Returns the hidden state of a time step, row by row. */
  double[] step(int time, double[] cellOutputs) {
    cells.write(time, cellOutputs);
    multiply(weights, cells.at(time), hiddens.at(time), 0);
    hiddens.read(time, hidden);
    return hidden;
  }

  /** Returns the gradient of the cell outputs, from that of the hidden state. */
  double[] stepBack(int time, double[] hiddenGradient, TimeMask mask) {
    System.arraycopy(hiddenGradient, 0, hidden, 0, hidden.length);
    mask.clearMissing(time, hidden);
    hiddens.write(time, hidden);
    multiplyBack(weights, hiddens.at(time), cellGradient.matrix());
    cellGradient.read(0, gradient);
    return gradient;
  }

  void skipBack(int time) {
    hiddens.write(time, new double[hidden.length]);
  }

  void finish(INDArray weightGradient) {
    outer(cells.matrix(), hiddens.matrix(), weightGradient);
  }
}
