package org.carrousel.simd;

import static org.carrousel.simd.VectorMath.COUNT;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.carrousel.parallel.RowRange;

/**
 * What the passes over some rows of a batch keep of their time steps, numbered as they are read.
 * Arrays only grow, so that batches of changing lengths share them.
 */
final class ForwardActivations {
  /** Rows that are taken at once, so that what is written lies together. */
  private static final int ROWS = 4;

  final LayerSizes sizes;
  private final boolean inference;
  private int rows;

  /** {@code [time, operand, rows]}; behind the last time step the hidden state alone is there. */
  float[] operands = new float[0];

  /** {@code [time, panels, rows, COUNT]} before each time step, and after the last one. */
  float[] memory = new float[0];

  /** {@code [time, panels, rows, WIDTH]}: sums, then gates, then the gradients of the sums. */
  float[] gates = new float[0];

  /** {@code [time, panels, rows, COUNT]}: hyperbolic tangent of the memory after each time step. */
  float[] bounded = new float[0];

  /**
   * @param inference whether a time step may be forgotten once the next one is read
   */
  ForwardActivations(LayerSizes sizes, boolean inference) {
    this.sizes = sizes;
    this.inference = inference;
  }

  void resize(int newRows, int steps) {
    int states = newRows * (inference ? 2 : steps + 1);
    int gateRows = newRows * (inference ? 1 : steps);
    rows = newRows;
    operands = grown(operands, states * sizes.operand());
    memory = grown(memory, states * sizes.paddedUnits());
    gates = grown(gates, gateRows * sizes.gates());
    bounded = grown(bounded, gateRows * sizes.paddedUnits());
  }

  static float[] grown(float[] array, int size) {
    return array.length < size ? new float[size] : array;
  }

  /** Place of an operand's values from this one on, at a time step. */
  int operand(int step, int value) {
    return (state(step) * sizes.operand() + value) * rows;
  }

  /**
   * Makes values a part of a time step's operands.
   *
   * @param values row by row
   * @param width of a row
   * @param place of the first of them in an operand
   */
  void takeOperands(float[] values, int width, int step, int place) {
    int into = operand(step, place);
    if (rows == 1 || width == 1) {
      System.arraycopy(values, 0, operands, into, rows * width);
      return;
    }
    int row = 0;
    for (; row + ROWS <= rows; row += ROWS) {
      takeRows(values, row * width, width, into + row);
    }
    for (; row < rows; row++) {
      for (int k = 0; k < width; k++) {
        operands[into + k * rows + row] = values[row * width + k];
      }
    }
  }

  private void takeRows(float[] values, int from, int width, int into) {
    for (int k = from, at = into; k < from + width; k++, at += rows) {
      operands[at] = values[k];
      operands[at + 1] = values[k + width];
      operands[at + 2] = values[k + 2 * width];
      operands[at + 3] = values[k + 3 * width];
    }
  }

  /** Place of the memory before a time step. */
  int memory(int step) {
    return state(step) * rows * sizes.paddedUnits();
  }

  private int state(int step) {
    return inference ? step % 2 : step;
  }

  /** Place of the gates at a time step. */
  int gates(int step) {
    return (inference ? 0 : step) * rows * sizes.gates();
  }

  /** Place of the bounded memory after a time step. */
  int bounded(int step) {
    return (inference ? 0 : step) * rows * sizes.paddedUnits();
  }

  /** The vectors of states of the rows of a batch, filled up with zeros; of null zeros alone. */
  void take(FloatBuffer states, RowRange range, float[] into) {
    int units = sizes.units();
    Arrays.fill(into, 0, rows * sizes.paddedUnits(), 0);
    for (int row = 0; states != null && row < rows; row++) {
      for (int unit = 0; unit < units; unit += COUNT) {
        int from = (range.from() + row) * units + unit;
        states.get(from, into, vector(row, unit), Math.min(COUNT, units - unit));
      }
    }
  }

  /** The other way round. */
  void give(float[] vectors, int first, RowRange range, FloatBuffer states) {
    int units = sizes.units();
    for (int row = 0; row < rows; row++) {
      for (int unit = 0; unit < units; unit += COUNT) {
        int to = (range.from() + row) * units + unit;
        states.put(to, vectors, first + vector(row, unit), Math.min(COUNT, units - unit));
      }
    }
  }

  /** Place of a row's vector from a unit on, among those of all rows. */
  int vector(int row, int unit) {
    return unit * rows + row * COUNT;
  }
}
