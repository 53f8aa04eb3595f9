package org.carrousel.recurrent;

import org.carrousel.engine.CellState;
import org.carrousel.engine.SequenceComputation;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What came of reading sequences in one direction.
 *
 * @param hidden the state after each time step, masked ones too, {@code [outputs, batch, time]};
 *     null where only the last one is wanted
 * @param computation which has read them, and nothing since
 */
record DirectionOutput(INDArray hidden, SequenceComputation computation) {
  /** The state after the whole sequence. */
  CellState last() {
    return computation.last();
  }
}
