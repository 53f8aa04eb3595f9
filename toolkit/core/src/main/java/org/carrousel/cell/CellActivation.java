package org.carrousel.cell;

/**
 * The function that bounds a cell's input or output. All are {@code a · tanh(b · x)} but for the
 * identity, and all have a derivative that follows from the value {@code y} alone.
 */
public enum CellActivation {
  /** {@code tanh(x)}, in [-1, 1]. */
  TANH(1, 1),
  /** {@code x}. */
  IDENTITY(0, 0),
  /** {@code 2 · logistic(x) - 1}, in [-1, 1]: h of Hochreiter and Schmidhuber 1997. */
  LOGISTIC_1(1, 0.5),
  /** {@code 4 · logistic(x) - 2}, in [-2, 2]: g of Hochreiter and Schmidhuber 1997. */
  LOGISTIC_2(2, 0.5);

  private final double amplitude;
  private final double slope;

  CellActivation(double amplitude, double slope) {
    this.amplitude = amplitude;
    this.slope = slope;
  }

  /** The factor before the hyperbolic tangent; 0 for the identity. */
  public double amplitude() {
    return amplitude;
  }

  /** The factor inside the hyperbolic tangent; 0 for the identity. */
  public double slope() {
    return slope;
  }

  /** The derivative where the value is 0. */
  public double derivativeAtZero() {
    return this == IDENTITY ? 1 : amplitude * slope;
  }

  /** How the derivative falls with the square of the value. */
  public double derivativeDecay() {
    return this == IDENTITY ? 0 : slope / amplitude;
  }
}
