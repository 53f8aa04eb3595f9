package org.carrousel.engine;

import java.util.Optional;

/**
 * Engine that computes recurrent layers over whole sequences, and convolutions if it can. Engines
 * are found by {@link java.util.ServiceLoader}.
 */
public interface Engine {
  /** Returns the engine's name, the value of {@code -Dcarrousel.engine}. */
  String name();

  /** Returns this engine's priority: of those that can compute a cell, the highest is chosen. */
  int preference(CellShape shape);

  /**
   * Returns why this engine cannot compute a cell on this machine, as a clause whose subject is the
   * engine; empty if it can.
   */
  Optional<String> refusal(CellShape shape);

  /** Creates the computation of one direction of one layer; it reuses its arrays between calls. */
  SequenceComputation computation(CellShape shape, Direction direction);

  /** Returns whether this engine computes convolutions in single precision on this machine. */
  default boolean computesConvolutions() {
    return false;
  }

  /**
   * Creates the computation of one convolutional layer; it reuses its memory between calls.
   *
   * @throws UnsupportedOperationException if the engine does not {@link #computesConvolutions}
   */
  default ConvolutionComputation convolution() {
    throw new UnsupportedOperationException("the engine " + name() + " computes no convolutions");
  }
}
