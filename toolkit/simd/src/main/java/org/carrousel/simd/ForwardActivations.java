package org.carrousel.simd;

import static org.carrousel.simd.VectorMath.COUNT;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.carrousel.parallel.RowRange;

/**
 * Activations of a range of rows, which the backward pass reads. Time steps are numbered in reading
 * order. The arrays only grow, so that batches of different lengths share them.
 */
final class ForwardActivations {
  /** Rows that are transposed together, so that their values are written contiguously. */
  private static final int ROWS = 4;

  final LayerSizes sizes;
  private final boolean inference;
  private int rows;

  /** {@code [time + 1, padded operand, rows]}; the last one holds only the hidden state. */
  float[] operands = new float[0];

  /**
   * Memory cell before each time step and after the last, {@code [time + 1, panels, rows, COUNT]}.
   */
  float[] memory = new float[0];

  /** {@code [time, panels, rows, WIDTH]}: sums, then gates, then the gradients of the sums. */
  float[] gates = new float[0];

  /** Hyperbolic tangent of the memory after each time step, {@code [time, panels, rows, COUNT]}. */
  float[] tanhMemory = new float[0];

  /**
   * @param inference whether no backward pass follows; then each time step overwrites earlier ones
   */
  ForwardActivations(LayerSizes sizes, boolean inference) {
    this.sizes = sizes;
    this.inference = inference;
  }

  void resize(int newRows, int steps) {
    int states = newRows * (inference ? 2 : steps + 1);
    int gateRows = newRows * (inference ? 1 : steps);
    rows = newRows;
    operands = ensureCapacity(operands, states * sizes.paddedOperand());
    memory = ensureCapacity(memory, states * sizes.paddedUnits());
    gates = ensureCapacity(gates, gateRows * sizes.gates());
    tanhMemory = ensureCapacity(tanhMemory, gateRows * sizes.paddedUnits());
  }

  /** Returns the array, or a new one if it is shorter than the size. */
  static float[] ensureCapacity(float[] array, int size) {
    return array.length < size ? new float[size] : array;
  }

  /** Returns the index of an operand's value at a time step, for the first row. */
  int operand(int step, int value) {
    return (slot(step) * sizes.paddedOperand() + value) * rows;
  }

  /**
   * Copies values into a time step's operands, transposed.
   *
   * @param values {@code [rows, width]}
   * @param place index in an operand of a row's first value
   */
  void writeOperands(float[] values, int width, int step, int place) {
    int into = operand(step, place);
    if (rows == 1 || width == 1) {
      System.arraycopy(values, 0, operands, into, rows * width);
      return;
    }
    int row = 0;
    for (; row + ROWS <= rows; row += ROWS) {
      writeFourRows(values, row * width, width, into + row);
    }
    for (; row < rows; row++) {
      for (int k = 0; k < width; k++) {
        operands[into + k * rows + row] = values[row * width + k];
      }
    }
  }

  private void writeFourRows(float[] values, int from, int width, int into) {
    for (int k = from, at = into; k < from + width; k++, at += rows) {
      operands[at] = values[k];
      operands[at + 1] = values[k + width];
      operands[at + 2] = values[k + 2 * width];
      operands[at + 3] = values[k + 3 * width];
    }
  }

  /** Returns the index of the memory before a time step. */
  int memory(int step) {
    return slot(step) * rows * sizes.paddedUnits();
  }

  private int slot(int step) {
    return inference ? step % 2 : step;
  }

  /** Returns the index of the gates of a time step. */
  int gates(int step) {
    return (inference ? 0 : step) * rows * sizes.gates();
  }

  /** Returns the index of the memory's hyperbolic tangent after a time step. */
  int tanhMemory(int step) {
    return (inference ? 0 : step) * rows * sizes.paddedUnits();
  }

  /** Packs states {@code [batch, units]} into vectors, padded with zeros; null for all zeros. */
  void pack(FloatBuffer states, RowRange range, float[] into) {
    int units = sizes.units();
    Arrays.fill(into, 0, rows * sizes.paddedUnits(), 0);
    for (int row = 0; states != null && row < rows; row++) {
      for (int unit = 0; unit < units; unit += COUNT) {
        int from = (range.from() + row) * units + unit;
        states.get(from, into, vector(row, unit), Math.min(COUNT, units - unit));
      }
    }
  }

  /** Writes the states back from the packed vectors. */
  void unpack(float[] vectors, int first, RowRange range, FloatBuffer states) {
    int units = sizes.units();
    for (int row = 0; row < rows; row++) {
      for (int unit = 0; unit < units; unit += COUNT) {
        int to = (range.from() + row) * units + unit;
        states.put(to, vectors, first + vector(row, unit), Math.min(COUNT, units - unit));
      }
    }
  }

  /** Returns the index of a row's vector that begins with a unit, among the vectors of all rows. */
  int vector(int row, int unit) {
    return unit * rows + row * COUNT;
  }
}
