package org.carrousel.simd;

import static org.carrousel.simd.Products.WIDTH;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.carrousel.recurrent.RowRange;

/**
 * What the passes over some rows of a batch keep of their time steps, numbered as they are read.
 * Arrays only grow, so that batches of changing lengths share them.
 */
final class Kept {
  final Sizes sizes;
  private final boolean inference;
  private int rows;

  /** Rows of all time steps whose gates are kept. */
  private int gateRows;

  /** See {@link Sizes}; that behind the last time step holds its hidden state alone. */
  float[] operands = new float[0];

  /** Before each time step, and after the last one. */
  float[] memory = new float[0];

  /** Panels: sums, then gates, then the gradients of the sums. */
  float[] gates = new float[0];

  /** Hyperbolic tangent of the memory after each time step. */
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
    rows = newRows;
    gateRows = newRows * (inference ? 1 : steps);
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
    return state(step, row) * sizes.operand();
  }

  /** Place of a row's memory before a time step. */
  int memory(int step, int row) {
    return state(step, row) * sizes.paddedUnits();
  }

  private int state(int step, int row) {
    return (inference ? step % 2 : step) * rows + row;
  }

  /** Place of a row's gates at a time step, in the first panel. */
  int gates(int step, int row) {
    return gateRow(step, row) * WIDTH;
  }

  /** From a panel of gates to the next. */
  int panel() {
    return gateRows * WIDTH;
  }

  int bounded(int step, int row) {
    return gateRow(step, row) * sizes.paddedUnits();
  }

  private int gateRow(int step, int row) {
    return (inference ? 0 : step * rows) + row;
  }

  /** States of the rows of a batch, each filled up to whole vectors; zeros of null. */
  float[] padded(FloatBuffer states, RowRange range, float[] into) {
    int units = sizes.units();
    if (states == null) {
      Arrays.fill(into, 0);
    } else {
      for (int row = 0; row < range.size(); row++) {
        states.get((range.from() + row) * units, into, row * sizes.paddedUnits(), units);
      }
    }
    return into;
  }

  /** The other way round. */
  void unpadded(float[] padded, RowRange range, FloatBuffer states) {
    int units = sizes.units();
    for (int row = 0; row < range.size(); row++) {
      states.put((range.from() + row) * units, padded, row * sizes.paddedUnits(), units);
    }
  }
}
