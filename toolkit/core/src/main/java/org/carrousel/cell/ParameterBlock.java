package org.carrousel.cell;

import java.util.List;

/**
 * Parameter matrix of a cell, in column-major order.
 *
 * @param key name in DL4J's parameter table
 * @param rows number of rows
 * @param columns number of columns
 * @param role use of the matrix
 * @param initial initial value of each column; empty if the layer's weight initialization is used
 */
public record ParameterBlock(String key, int rows, int columns, Role role, List<Double> initial) {
  /** Input weights, {@code [inputs, gates · units]}. */
  public static final String INPUT_WEIGHTS = "W";

  /** Recurrent weights, {@code [recurrent values of the hidden state, gates · units]}. */
  public static final String RECURRENT_WEIGHTS = "RW";

  /** Recurrent weights of the candidate of Cho's GRU, {@code [units, units]}. */
  public static final String CANDIDATE_WEIGHTS = "CW";

  /**
   * Weights from an LSTM's gates to the next time step, {@code [gates, gates]}, or {@code [gates,
   * gates + units]} if the candidate is connected, too.
   */
  public static final String GATE_WEIGHTS = "GW";

  /** Peephole weights, {@code [units, peepholes]}. */
  public static final String PEEPHOLES = "P";

  /** Projection weights from the cells to the hidden state, {@code [units, projection]}. */
  public static final String PROJECTION_WEIGHTS = "PW";

  /** Biases, {@code [1, gates · units]}. */
  public static final String BIAS = "b";

  /** Biases that a GRU adds to the recurrent product, {@code [1, gates · units]}. */
  public static final String RECURRENT_BIAS = "RB";

  /** Use of a parameter matrix, which decides initialization and regularization. */
  public enum Role {
    /** Weights of the layer's input. */
    INPUT,
    /** Weights of the state, including peepholes and the projection. */
    RECURRENT,
    /** Biases. */
    BIAS
  }

  static ParameterBlock weights(String key, int rows, int columns, Role role) {
    return new ParameterBlock(key, rows, columns, role, List.of());
  }

  static ParameterBlock bias(String key, List<Double> initial) {
    return new ParameterBlock(key, 1, initial.size(), Role.BIAS, initial);
  }

  /** Returns the number of parameters. */
  public long size() {
    return (long) rows * columns;
  }
}
