package org.carrousel.engine;

import java.util.Optional;

/**
 * Computes recurrent layers over whole sequences, and convolutions if it can; found by {@link
 * java.util.ServiceLoader}.
 */
public interface Engine {
  /** As given to {@code -Dcarrousel.engine}. */
  String name();

  /** The one with the highest number is taken among those that can compute a cell. */
  int preference(CellShape shape);

  /** Why this engine cannot compute a cell on this machine; empty if it can. */
  Optional<String> refusal(CellShape shape);

  /** A computation of its own for one layer and direction; it keeps its arrays between calls. */
  SequenceComputation computation(CellShape shape, Direction direction);

  /** Whether this engine computes convolutions in single precision on this machine. */
  default boolean computesConvolutions() {
    return false;
  }

  /**
   * A computation of its own for one convolutional layer; it keeps its memory between calls.
   *
   * @throws UnsupportedOperationException if the engine does not {@link #computesConvolutions}
   */
  default ConvolutionComputation convolution() {
    throw new UnsupportedOperationException("the engine " + name() + " computes no convolutions");
  }
}
