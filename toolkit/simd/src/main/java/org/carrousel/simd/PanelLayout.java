package org.carrousel.simd;

import static org.carrousel.simd.VectorMath.COUNT;

/**
 * Panel layout of weights and gates, in which a kernel reads contiguous memory. A panel holds the
 * four gates of one vector of units (docs/decisions/007).
 *
 * <p>Kernels accumulate in at most sixteen registers. Their loops call only methods of the Vector
 * API: the JIT may not inline other methods, and the accumulators would then be heap-allocated
 * (docs/decisions/008).
 */
final class PanelLayout {
  /** Vectors of a row of a panel: one per gate, for the same units. */
  static final int GATES = 4;

  /** Floats of a row of a panel. */
  static final int WIDTH = GATES * COUNT;

  /** Floats of a row of half a panel: two vectors. */
  static final int HALF = 2 * COUNT;

  private PanelLayout() {}
}
