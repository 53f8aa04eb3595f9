package org.carrousel.recurrent;

import java.util.Map;
import org.carrousel.engine.CellState;
import org.carrousel.error.BadInputException;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Conversion between {@link CellState} and DL4J's map of a layer's state. */
final class StateMap {
  private static final String HIDDEN = "hidden";
  private static final String MEMORY = "memory";
  private static final String GATES = "gates";

  private StateMap() {}

  /**
   * Returns the stored state; null if the map is empty.
   *
   * @throws BadInputException if the state has another number of rows
   */
  static CellState read(Map<String, INDArray> stored, long batch) {
    if (stored.isEmpty()) {
      return null;
    }
    INDArray hidden = stored.get(HIDDEN);
    if (hidden.size(0) != batch) {
      throw new BadInputException(
          "a batch of %d rows to a layer in the state of %d".formatted(batch, hidden.size(0)),
          "the next time steps of the same %d rows".formatted(hidden.size(0)),
          "feed as many rows, or call rnnClearPreviousState() before other sequences");
    }
    return new CellState(hidden, stored.get(MEMORY), stored.get(GATES));
  }

  static void write(CellState state, Map<String, INDArray> into) {
    into.put(HIDDEN, state.hidden());
    if (state.memory() != null) {
      into.put(MEMORY, state.memory());
    }
    if (state.gates() != null) {
      into.put(GATES, state.gates());
    }
  }
}
