package org.carrousel.recurrent;

import org.nd4j.linalg.api.buffer.DataType;

/**
 * What a layer reads with in one direction, and memory for what it makes its own output or gradient
 * of, instead of handing it on.
 *
 * @param hidden for hidden states
 * @param inputGradient for the gradient with respect to the input
 */
record Reader(
    SequenceComputation computation, SequenceMemory hidden, SequenceMemory inputGradient) {
  static Reader of(SequenceComputation computation, DataType dataType) {
    return new Reader(computation, new SequenceMemory(dataType), new SequenceMemory(dataType));
  }
}
