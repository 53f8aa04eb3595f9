package org.carrousel.recurrent;

import org.carrousel.engine.CellState;
import org.carrousel.engine.SequenceComputation;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Output of running a layer in one direction.
 *
 * @param hidden hidden state after each time step, masked ones too, {@code [outputs, batch, time]};
 *     null if the layer outputs only the last one
 * @param computation computation whose latest forward pass this is
 */
record DirectionOutput(INDArray hidden, SequenceComputation computation) {
  /** Returns the state after the last time step read. */
  CellState last() {
    return computation.last();
  }
}
