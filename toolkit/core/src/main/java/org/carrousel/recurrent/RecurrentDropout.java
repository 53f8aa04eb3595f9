package org.carrousel.recurrent;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Dropout factors of the hidden state in the recurrent products: 0 with the probability, else 1 /
 * (1 - probability). Uses ND4J's random generator, like DL4J's dropout.
 */
final class RecurrentDropout {
  private final double probability;
  private final DataType dataType;

  /** Factors of a sequence that is trained in several pieces; null before the first piece. */
  private INDArray carried;

  RecurrentDropout(double probability, DataType dataType) {
    this.probability = probability;
    this.dataType = dataType;
  }

  /**
   * Draws the factors of whole sequences.
   *
   * @return {@code [batch, width]}; null if the probability is 0
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

  /** Returns the factors of the next piece of sequences: the same until {@link #forget}. */
  INDArray carry(long batch, long width) {
    if (carried == null) {
      carried = draw(batch, width);
    }
    return carried;
  }

  /** Drops the factors, so that the next piece draws new ones. */
  void forget() {
    carried = null;
  }
}
