package org.carrousel.simd;

import static org.carrousel.simd.Lanes.COUNT;
import static org.carrousel.simd.Products.ROWS;
import static org.carrousel.simd.Products.WIDTH;

/**
 * Sizes of a layer, and of what its computation keeps. An operand is what a time step's weights are
 * multiplied with: its features, 1 for the bias, and the hidden state before it.
 *
 * @param inputs features of a time step
 * @param units hidden units
 */
record Sizes(int inputs, int units) {
  /** Vectors of units, and panels of gates. */
  int panels() {
    return Lanes.padded(units) / COUNT;
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

  /** Values of an operand, zeros at its end included. */
  int operand() {
    return (inputs + 1 + paddedUnits() + ROWS - 1) / ROWS * ROWS;
  }

  /** Values of an operand's gradient: that of the hidden state, then that of the features. */
  int operandGradient() {
    return paddedUnits() + Lanes.padded(inputs);
  }

  /** Values of the gates of a row at a time step. */
  int gates() {
    return panels() * WIDTH;
  }

  /** Weights and biases. */
  long weights() {
    return (long) Products.GATES * units * inner();
  }
}
