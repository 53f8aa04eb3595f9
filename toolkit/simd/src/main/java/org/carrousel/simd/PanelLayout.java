package org.carrousel.simd;

import static org.carrousel.simd.VectorMath.COUNT;

/**
 * Panels, in which weights and gates lie so that what is read together lies together. A panel holds
 * the gates of a vector of units.
 *
 * <p>Products sum up in registers, sixteen at most. Their loops call the vectors' own methods
 * alone: of others, the compiler leaves those out that it has seldom seen called, and with them
 * goes what is summed up, into objects.
 */
final class PanelLayout {
  /** Vectors of a panel: one of each gate, for the same units. */
  static final int GATES = 4;

  /** Values of a row of a panel. */
  static final int WIDTH = GATES * COUNT;

  /** Values of a row of half a panel, or of two vectors. */
  static final int HALF = 2 * COUNT;

  private PanelLayout() {}
}
