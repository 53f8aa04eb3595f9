package org.carrousel.engine;

import java.util.Optional;

/**
 * Computes convolutions in single precision on the processor; found by {@link
 * java.util.ServiceLoader}.
 */
public interface ConvolutionEngine {
  /** As given to {@code -Dcarrousel.engine}. */
  String name();

  /** Why it computes nothing on this machine; empty if it does. */
  Optional<String> absence();

  /** A computation of its own for one layer; it keeps its memory between calls. */
  ConvolutionComputation computation();
}
