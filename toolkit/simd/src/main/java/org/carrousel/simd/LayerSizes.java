package org.carrousel.simd;

import static org.carrousel.simd.OuterProduct.OPERANDS;
import static org.carrousel.simd.PanelLayout.HALF;
import static org.carrousel.simd.PanelLayout.WIDTH;
import static org.carrousel.simd.VectorMath.COUNT;

/**
 * Sizes of a layer, and of what its computation keeps. An operand is what a time step's weights are
 * multiplied with: its features, 1 for the bias, and the hidden state before it.
 *
 * @param inputs features of a time step
 * @param units hidden units
 */
record LayerSizes(int inputs, int units) {
  /** Vectors of units, and panels of gates. */
  int panels() {
    return VectorMath.padded(units) / COUNT;
  }

  /** Units, and zeros that fill the last vector. */
  int paddedUnits() {
    return panels() * COUNT;
  }

  /** Place of the 1 in an operand. */
  int one() {
    return inputs;
  }

  /** Place of the hidden state in an operand. */
  int state() {
    return inputs + 1;
  }

  /** Values of an operand that are multiplied. */
  int inner() {
    return inputs + 1 + units;
  }

  /** Values of an operand, and what fills it up at its end: anything, whose sums nobody reads. */
  int operand() {
    return (inputs + 1 + paddedUnits() + OPERANDS - 1) / OPERANDS * OPERANDS;
  }

  /** Pairs of vectors that hold the gradient of a hidden state. */
  int pairs() {
    return pairs(units);
  }

  /** Pairs of vectors that hold an operand's gradient: the hidden state's, then the features'. */
  int operandPairs() {
    return pairs() + pairs(inputs);
  }

  private static int pairs(int values) {
    return (values + HALF - 1) / HALF;
  }

  /** Values of the gates of a row at a time step. */
  int gates() {
    return panels() * WIDTH;
  }

  /** Weights and biases. */
  long weights() {
    return (long) PanelLayout.GATES * units * inner();
  }
}
