package org.carrousel.engine.nd4j;

import org.carrousel.engine.CellShape;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What enters the recurrent products: the part of the hidden state that is fed back, times the
 * factors of recurrent dropout. Where that is the hidden state as it is, nothing is copied.
 */
final class RecurrentInput {
  private final CellShape shape;
  private final int outputs;
  private final int recurrent;
  private int batch;
  private int steps;

  /** One a time step; null until something must be copied. */
  private TimeStepMatrices copies;

  private double[] state;
  private double[] values;

  /** {@code [batch, recurrent]}; null without dropout. */
  private double[] factors;

  RecurrentInput(CellShape shape) {
    this.shape = shape;
    this.outputs = shape.cell().outputs(shape.units());
    this.recurrent = shape.cell().recurrent(shape.units());
  }

  void resize(int batch, int steps) {
    this.batch = batch;
    this.steps = steps;
    copies = null;
  }

  void start(INDArray dropout) {
    factors = dropout == null ? null : RowMajor.of(dropout);
    if (copied() && copies == null) {
      copies = new TimeStepMatrices(shape.dataType(), recurrent, batch, steps);
      state = new double[outputs * batch];
      values = new double[recurrent * batch];
    }
  }

  private boolean copied() {
    return factors != null || recurrent < outputs;
  }

  /**
   * For the product of a time step.
   *
   * @param before the slab of the state before it
   */
  INDArray write(int time, TimeStepMatrices states, int before) {
    if (!copied()) {
      return states.at(before);
    }
    states.read(before, state);
    for (int row = 0; row < batch; row++) {
      System.arraycopy(state, row * outputs, values, row * recurrent, recurrent);
    }
    drop(values);
    copies.write(time, values);
    return copies.at(time);
  }

  /** The same again, as values: {@code hidden}, where that is what enters. */
  double[] read(int time, double[] hidden) {
    if (!copied()) {
      return hidden;
    }
    copies.read(time, values);
    return values;
  }

  /** For the gradient of recurrent weights: {@code states}, where these are what entered. */
  INDArray matrix(INDArray states) {
    return copied() ? copies.matrix() : states;
  }

  /** From the gradient of what entered, which is overwritten, to that of the hidden state. */
  void addGradient(double[] gradient, double[] hidden) {
    drop(gradient);
    for (int row = 0; row < batch; row++) {
      for (int k = 0; k < recurrent; k++) {
        hidden[row * outputs + k] += gradient[row * recurrent + k];
      }
    }
  }

  private void drop(double[] entering) {
    if (factors != null) {
      for (int i = 0; i < entering.length; i++) {
        entering[i] *= factors[i];
      }
    }
  }
}
