package org.carrousel.engine;

import java.nio.FloatBuffer;
import org.carrousel.array.FloatBuffers;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * States of a batch in single precision, or gradients with respect to them, with their buffers.
 *
 * @param state arrays of the state, in C order
 * @param hidden buffer of the hidden state, row by row
 * @param memory buffer of the memory cell, row by row; null for a cell without one
 */
public record FloatCellState(CellState state, FloatBuffer hidden, FloatBuffer memory) {
  /** Creates uninitialized states in detached arrays (outside of any workspace). */
  public static FloatCellState uninitialized(int batch, int units, boolean hasMemory) {
    return of(new CellState(matrix(batch, units), hasMemory ? matrix(batch, units) : null, null));
  }

  /** Returns a copy of a state without its gates; null for null. */
  public static FloatCellState copy(CellState state) {
    if (state == null) {
      return null;
    }
    INDArray memory = state.memory();
    return of(
        new CellState(state.hidden().dup('c'), memory == null ? null : memory.dup('c'), null));
  }

  /**
   * Returns the given states if they have these sizes, else uninitialized ones; null is allowed.
   */
  public static FloatCellState resized(
      FloatCellState states, int batch, int units, boolean hasMemory) {
    boolean fits =
        states != null
            && states.state.hidden().rows() == batch
            && states.state.hidden().columns() == units
            && (states.memory != null) == hasMemory;
    return fits ? states : uninitialized(batch, units, hasMemory);
  }

  /** Returns a copy of the state in new detached arrays. */
  public CellState detachedCopy() {
    FloatCellState copy =
        uninitialized(state.hidden().rows(), state.hidden().columns(), memory != null);
    copy.hidden.put(0, hidden, 0, hidden.capacity());
    if (memory != null) {
      copy.memory.put(0, memory, 0, memory.capacity());
    }
    return copy.state;
  }

  private static FloatCellState of(CellState state) {
    return new FloatCellState(
        state,
        FloatBuffers.of(state.hidden()),
        state.memory() == null ? null : FloatBuffers.of(state.memory()));
  }

  private static INDArray matrix(int batch, int units) {
    return FloatBuffers.createDetached('c', batch, units);
  }
}
