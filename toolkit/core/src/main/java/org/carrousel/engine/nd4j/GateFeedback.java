package org.carrousel.engine.nd4j;

import static org.carrousel.parallel.MatrixProducts.multiply;
import static org.carrousel.parallel.MatrixProducts.multiplyBack;

import org.carrousel.engine.TimeMask;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Recurrent connections from an LSTM's gates to the next time step (full gate recurrence). */
final class GateFeedback {
  /** Gate activations before the first time step and after each step. */
  private final TimeStepMatrices activations;

  /** Products {@code Q a'} of all time steps; in the backward pass their gradients. */
  private final TimeStepMatrices products;

  private final TimeStepMatrices gateGradient;
  private final int batch;
  private final double[] product;
  private final double[] scratch;

  /** Gates after the latest step; in the backward pass their gradient. */
  private double[] carried;

  private INDArray weights;

  /**
   * @param activations {@code [gates, batch]}, one more than time steps
   * @param products {@code [gates, batch]} of all time steps, or with the candidate's columns, too
   * @param gateGradient {@code [gates, batch]} of one time step
   */
  GateFeedback(
      TimeStepMatrices activations,
      TimeStepMatrices products,
      TimeStepMatrices gateGradient,
      int batch) {
    this.activations = activations;
    this.products = products;
    this.gateGradient = gateGradient;
    this.batch = batch;
    this.product = new double[products.size()];
    this.scratch = new double[activations.size()];
  }

  /**
   * Sets the weights and the initial gates.
   *
   * @param initial {@code [batch, gates]}; null for zeros
   * @param position slab of the gates before the first step
   */
  void start(INDArray gateWeights, INDArray initial, int position) {
    weights = gateWeights;
    carried = initial == null ? new double[scratch.length] : RowMajor.of(initial);
    activations.write(position, carried);
  }

  double[] carried() {
    return carried;
  }

  /** Adds the products with the gates before to the last columns of the learned parts. */
  void add(int time, int before, double[] packed) {
    multiply(weights, activations.at(before), products.at(time), 0);
    products.read(time, product);
    int width = packed.length / batch;
    int columns = product.length / batch;
    for (int row = 0; row < batch; row++) {
      int from = (row + 1) * width - columns;
      for (int k = 0; k < columns; k++) {
        packed[from + k] += product[row * columns + k];
      }
    }
  }

  /** Stores the gates after a step; masked rows keep the gates before. */
  void store(int time, int before, int after, double[] packed, TimeMask mask) {
    RowMajor.lastColumns(packed, carried, batch);
    if (!mask.complete(time)) {
      activations.read(before, scratch);
      mask.replaceMissing(time, carried, scratch);
    }
    activations.write(after, carried);
  }

  void startBack() {
    carried = new double[scratch.length];
  }

  /** Adds the gradient from the next time step's gates to a gate's gradient. */
  void addGradient(LstmGate gate, int candidateWidth) {
    gate.addGradientOfValues(carried, carried.length / batch, gate.column() - candidateWidth);
  }

  /**
   * Propagates the gradient of a step to the gates before.
   *
   * @param packed gradient of the learned parts, zeros in masked rows
   * @param truncated whether the gradient stops here
   */
  void stepBack(int time, double[] packed, TimeMask mask, boolean truncated) {
    RowMajor.lastColumns(packed, product, batch);
    products.write(time, product);
    mask.clearPresent(time, carried);
    if (!truncated) {
      multiplyBack(weights, products.at(time), gateGradient.matrix());
      gateGradient.read(0, scratch);
      for (int k = 0; k < carried.length; k++) {
        carried[k] += scratch[k];
      }
    }
  }

  void skipBack(int time) {
    products.write(time, new double[product.length]);
  }

  TimeStepMatrices activations() {
    return activations;
  }

  TimeStepMatrices products() {
    return products;
  }
}
