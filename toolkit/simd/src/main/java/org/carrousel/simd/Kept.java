package org.carrousel.simd;

import static org.carrousel.simd.Lanes.COUNT;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.carrousel.parallel.RowRange;

/**
 * What the passes over some rows of a batch keep of their time steps, numbered as they are read.
 * Arrays only grow, so that batches of changing lengths share them.
 */
final class Kept {
  final Sizes sizes;
  private final boolean inference;
  private int rows;

  /** {@code [time, rows, operand]}; behind the last time step the hidden state alone is there. */
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
  Kept(Sizes sizes, boolean inference) {
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

  /** Place of a row's operand at a time step. */
  int operand(int step, int row) {
    return (state(step) * rows + row) * sizes.operand();
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
