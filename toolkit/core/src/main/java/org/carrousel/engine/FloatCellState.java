package org.carrousel.engine;

import java.nio.FloatBuffer;
import org.carrousel.array.FloatBuffers;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The states of a batch, or gradients with respect to them, and their memory, row by row.
 *
 * @param state as other engines have it
 * @param hidden its hidden state
 * @param memory its memory; null without
 */
public record FloatCellState(CellState state, FloatBuffer hidden, FloatBuffer memory) {
  /** To be written, outside of the workspaces that DL4J empties. */
  public static FloatCellState uninitialized(int batch, int units, boolean hasMemory) {
    return of(new CellState(matrix(batch, units), hasMemory ? matrix(batch, units) : null, null));
  }

  /** A given state; null for none. */
  public static FloatCellState copy(CellState state) {
    if (state == null) {
      return null;
    }
    INDArray memory = state.memory();
    return of(
        new CellState(state.hidden().dup('c'), memory == null ? null : memory.dup('c'), null));
  }

  /** These, if there are any and as many, or others, to be written. */
  public static FloatCellState resized(
      FloatCellState states, int batch, int units, boolean hasMemory) {
    boolean fits =
        states != null
            && states.state.hidden().rows() == batch
            && states.state.hidden().columns() == units
            && (states.memory != null) == hasMemory;
    return fits ? states : uninitialized(batch, units, hasMemory);
  }

  /** A copy for those who keep it. */
  public CellState lasting() {
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
    return FloatBuffers.lasting('c', batch, units);
  }
}
