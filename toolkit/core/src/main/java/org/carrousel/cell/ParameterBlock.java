package org.carrousel.cell;

import java.util.List;

/**
 * One matrix of parameters, column by column in memory.
 *
 * @param key its name in DL4J's parameter table
 * @param rows number of rows
 * @param columns number of columns
 * @param role what it is used for
 * @param initial value of each column before training; empty for the layer's initialisation
 */
public record ParameterBlock(String key, int rows, int columns, Role role, List<Double> initial) {
  /** Input weights, {@code [inputs, gates · units]}. */
  public static final String INPUT_WEIGHTS = "W";

  /** Recurrent weights, {@code [what is fed back of the hidden state, gates · units]}. */
  public static final String RECURRENT_WEIGHTS = "RW";

  /** Recurrent weights of the candidate of Cho's gated recurrent unit, {@code [units, units]}. */
  public static final String CANDIDATE_WEIGHTS = "CW";

  /**
   * What a long short-term memory's gates mean to those of the next step, {@code [gates, seen by]}.
   */
  public static final String GATE_WEIGHTS = "GW";

  /** Peephole weights, {@code [units, peepholes]}. */
  public static final String PEEPHOLES = "P";

  /** From the cells to the hidden state, {@code [units, projection]}. */
  public static final String PROJECTION_WEIGHTS = "PW";

  /** Biases, {@code [1, gates · units]}. */
  public static final String BIAS = "b";

  /** Biases inside the recurrent product, {@code [1, gates · units]}. */
  public static final String RECURRENT_BIAS = "RB";

  /** What a block is used for: decides initialisation and regularization. */
  public enum Role {
    /** Multiplies the layer's input. */
    INPUT,
    /** Multiplies what comes from the time step before. */
    RECURRENT,
    /** Is added. */
    BIAS
  }

  static ParameterBlock weights(String key, int rows, int columns, Role role) {
    return new ParameterBlock(key, rows, columns, role, List.of());
  }

  static ParameterBlock bias(String key, List<Double> initial) {
    return new ParameterBlock(key, 1, initial.size(), Role.BIAS, initial);
  }

  /** Number of parameters. */
  public long size() {
    return (long) rows * columns;
  }
}
