package org.carrousel.engine.nd4j;

import org.carrousel.engine.CellShape;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Input of the recurrent products: the recurrent part of the hidden state, after recurrent dropout.
 * Without a projection and dropout it is the hidden state itself, which is then not copied.
 */
final class RecurrentInput {
  private final CellShape shape;
  private final int outputs;
  private final int recurrent;
  private int batch;
  private int steps;

  /** Inputs of all time steps; null until a copy is needed. */
  private TimeStepMatrices copies;

  private double[] state;
  private double[] values;

  /** Dropout factors, {@code [batch, recurrent]}; null without dropout. */
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
    if (needsCopy() && copies == null) {
      copies = new TimeStepMatrices(shape.dataType(), recurrent, batch, steps);
      state = new double[outputs * batch];
      values = new double[recurrent * batch];
    }
  }

  private boolean needsCopy() {
    return factors != null || recurrent < outputs;
  }

  /**
   * Returns the input of a time step, and stores it if it is a copy.
   *
   * @param before slab of the state before the time step
   */
  INDArray write(int time, TimeStepMatrices states, int before) {
    if (!needsCopy()) {
      return states.at(before);
    }
    states.read(before, state);
    for (int row = 0; row < batch; row++) {
      System.arraycopy(state, row * outputs, values, row * recurrent, recurrent);
    }
    applyDropout(values);
    copies.write(time, values);
    return copies.at(time);
  }

  /** Returns the stored input of a time step row by row, or {@code hidden} if it is no copy. */
  double[] read(int time, double[] hidden) {
    if (!needsCopy()) {
      return hidden;
    }
    copies.read(time, values);
    return values;
  }

  /** Returns the inputs of all time steps, or {@code states} if they are no copies. */
  INDArray matrix(INDArray states) {
    return needsCopy() ? copies.matrix() : states;
  }

  /** Adds the gradient of an input, which is overwritten, to that of the hidden state. */
  void addGradient(double[] gradient, double[] hidden) {
    applyDropout(gradient);
    for (int row = 0; row < batch; row++) {
      for (int k = 0; k < recurrent; k++) {
        hidden[row * outputs + k] += gradient[row * recurrent + k];
      }
    }
  }

  private void applyDropout(double[] inputs) {
    if (factors != null) {
      for (int i = 0; i < inputs.length; i++) {
        inputs[i] *= factors[i];
      }
    }
  }
}
