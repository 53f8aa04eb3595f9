package org.carrousel.simd;

import org.carrousel.engine.Direction;
import org.carrousel.engine.FloatCellState;
import org.carrousel.engine.FloatSequences;
import org.carrousel.engine.TimeMask;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Arguments of a forward pass over a batch, which the backward pass reads, too.
 *
 * @param input {@code [features, batch, time]}
 * @param batch rows of the batch
 * @param steps time steps
 * @param direction direction in which the layer reads
 * @param mask masked time steps
 * @param initial states before the first time step; null for zeros
 * @param recurrentDropout factors of the hidden state in the recurrent products, {@code [batch,
 *     units]} in C order; null for none
 */
record PassInputs(
    FloatSequences input,
    int batch,
    int steps,
    Direction direction,
    TimeMask mask,
    FloatCellState initial,
    INDArray recurrentDropout) {
  /** Converts a position in reading order into a time step. */
  int time(int number) {
    return direction == Direction.BACKWARD ? steps - 1 - number : number;
  }
}
