package org.carrousel.engine.nd4j;

import static org.carrousel.parallel.MatrixProducts.multiply;
import static org.carrousel.parallel.MatrixProducts.multiplyBack;

import org.carrousel.engine.TimeMask;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What an LSTM's gates mean to those of the next time step (full gate recurrence). */
final class GateFeedback {
  /** The gates after each step, and before the first. */
  private final TimeStepMatrices activations;

  /** {@code Q a'}; in the backward pass its gradient. */
  private final TimeStepMatrices products;

  private final TimeStepMatrices gateGradient;
  private final int batch;
  private final double[] product;
  private final double[] scratch;

  /** The gates after the latest step; in the backward pass their gradient. */
  private double[] carried;

  private INDArray weights;

  /**
   * @param activations one more than steps
   * @param products of what sees the gates
   * @param gateGradient one, as wide as the gates
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
   * @param initial {@code [batch, gates]}; null for zeros
   * @param position of the gates before the first step
   */
  void start(INDArray gateWeights, INDArray initial, int position) {
    weights = gateWeights;
    carried = initial == null ? new double[scratch.length] : RowMajor.of(initial);
    activations.write(position, carried);
  }

  double[] carried() {
    return carried;
  }

  /** Adds to the learned parts what they see of the gates before; the last columns do. */
  void add(int time, int before, double[] packed) {
    multiply(weights, activations.at(before), products.at(time), 0);
    products.read(time, product);
    int width = packed.length / batch;
    int seeing = product.length / batch;
    for (int row = 0; row < batch; row++) {
      int from = (row + 1) * width - seeing;
      for (int k = 0; k < seeing; k++) {
        packed[from + k] += product[row * seeing + k];
      }
    }
  }

  /** Keeps the gates of a step; masked rows keep those before. */
  void keep(int time, int before, int after, double[] packed, TimeMask mask) {
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

  /** Adds to a gate's gradient what the next time step's gates saw of it. */
  void addGradient(LstmGate gate, int candidateWidth) {
    gate.addGradientOfValues(carried, carried.length / batch, gate.column() - candidateWidth);
  }

  /**
   * @param packed the gradient of the learned parts, without masked rows
   * @param truncated whether none of it reaches the gates before
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
