package org.carrousel.onednn;

import java.nio.FloatBuffer;
import org.carrousel.recurrent.CellState;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The states of a batch, or gradients with respect to them, and their memory, row by row.
 *
 * @param state as other engines have it
 * @param hidden its hidden state
 * @param memory its memory; null without
 */
record States(CellState state, FloatBuffer hidden, FloatBuffer memory) {
  /** To be written, outside of the workspaces that DL4J empties. */
  static States uninitialized(int batch, int units, boolean hasMemory) {
    return of(new CellState(matrix(batch, units), hasMemory ? matrix(batch, units) : null, null));
  }

  /** A given state; null for none. */
  static States copy(CellState state) {
    if (state == null) {
      return null;
    }
    INDArray memory = state.memory();
    return of(
        new CellState(state.hidden().dup('c'), memory == null ? null : memory.dup('c'), null));
  }

  private static States of(CellState state) {
    return new States(
        state,
        Values.of(state.hidden()),
        state.memory() == null ? null : Values.of(state.memory()));
  }

  @SuppressWarnings("try")
  private static INDArray matrix(int batch, int units) {
    try (MemoryWorkspace outside = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
      return Nd4j.createUninitialized(DataType.FLOAT, new long[] {batch, units}, 'c');
    }
  }
}
