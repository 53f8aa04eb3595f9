package org.carrousel.simd;

import org.carrousel.engine.Direction;
import org.carrousel.engine.FloatCellState;
import org.carrousel.engine.FloatSequences;
import org.carrousel.engine.TimeMask;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What both passes over a batch are given.
 *
 * @param input {@code [features, batch, time]}
 * @param batch rows
 * @param steps time steps
 * @param direction the order of reading
 * @param mask the time steps that count
 * @param initial states before the first time step; null for zeros
 * @param recurrentDropout factors of the hidden state in the products, {@code [batch, units]}, row
 *     by row; null for none
 */
record PassInputs(
    FloatSequences input,
    int batch,
    int steps,
    Direction direction,
    TimeMask mask,
    FloatCellState initial,
    INDArray recurrentDropout) {
  /** The time step that is read as this number. */
  int time(int number) {
    return direction == Direction.BACKWARD ? steps - 1 - number : number;
  }
}
