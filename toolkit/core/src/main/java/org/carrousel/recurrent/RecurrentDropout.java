package org.carrousel.recurrent;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Factors of the hidden state where it enters the recurrent products: 0 with a probability, else
 * what makes their expectation 1. Drawn from ND4J's generator, as DL4J's dropout is.
 */
final class RecurrentDropout {
  private final double probability;
  private final DataType dataType;

  /** Of a sequence that comes in several pieces; null before the first. */
  private INDArray carried;

  RecurrentDropout(double probability, DataType dataType) {
    this.probability = probability;
    this.dataType = dataType;
  }

  /**
   * Factors of whole sequences.
   *
   * @return {@code [batch, width]}; null if nothing is ever left out
   */
  @SuppressWarnings("try")
  INDArray draw(long batch, long width) {
    if (probability == 0) {
      return null;
    }
    try (MemoryWorkspace outside = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
      return Nd4j.rand(DataType.DOUBLE, batch, width)
          .gte(probability)
          .castTo(dataType)
          .divi(1 - probability);
    }
  }

  /** Factors of the next piece of sequences: the same until they are forgotten. */
  INDArray carry(long batch, long width) {
    if (carried == null) {
      carried = draw(batch, width);
    }
    return carried;
  }

  void forget() {
    carried = null;
  }
}
