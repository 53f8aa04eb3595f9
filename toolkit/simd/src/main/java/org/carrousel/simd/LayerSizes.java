package org.carrousel.simd;

import static org.carrousel.simd.OuterProduct.OPERANDS;
import static org.carrousel.simd.PanelLayout.HALF;
import static org.carrousel.simd.PanelLayout.WIDTH;
import static org.carrousel.simd.VectorMath.COUNT;

/**
 * Sizes of a layer and of its arrays. An operand is the vector that a time step multiplies with the
 * weights: the input features, 1 for the bias, and the previous hidden state.
 *
 * @param inputs features of a time step
 * @param units hidden units
 */
record LayerSizes(int inputs, int units) {
  /** Returns the number of SIMD vectors of units, which is also the number of panels. */
  int panels() {
    return VectorMath.padded(units) / COUNT;
  }

  /** Returns the units, rounded up to whole vectors; the padding holds zeros. */
  int paddedUnits() {
    return panels() * COUNT;
  }

  /** Returns the index of the 1 for the bias in an operand. */
  int biasIndex() {
    return inputs;
  }

  /** Returns the index of the first hidden value in an operand. */
  int hiddenIndex() {
    return inputs + 1;
  }

  /** Returns the length of an operand: the inner dimension of the forward product. */
  int inner() {
    return inputs + 1 + units;
  }

  /** Returns the padded length of an operand; the results of the padding are ignored. */
  int paddedOperand() {
    return (inputs + 1 + paddedUnits() + OPERANDS - 1) / OPERANDS * OPERANDS;
  }

  /** Returns the number of vector pairs that hold the gradient of a hidden state. */
  int pairs() {
    return pairs(units);
  }

  /** Returns the vector pairs of an operand's gradient: hidden state first, then features. */
  int operandPairs() {
    return pairs() + pairs(inputs);
  }

  private static int pairs(int values) {
    return (values + HALF - 1) / HALF;
  }

  /** Returns the number of gate values of one row at one time step, padding included. */
  int gates() {
    return panels() * WIDTH;
  }

  /** Returns the number of weights and biases. */
  long weights() {
    return (long) PanelLayout.GATES * units * inner();
  }
}
