package org.carrousel.cell;

/**
 * Activation function of a cell's input or output: the identity or {@code y = a · tanh(b · x)}. The
 * derivative depends only on y: {@code derivativeAtZero - derivativeDecay · y²}.
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

  /** Returns the factor a before the hyperbolic tangent; 0 for the identity. */
  public double amplitude() {
    return amplitude;
  }

  /** Returns the factor b inside the hyperbolic tangent; 0 for the identity. */
  public double slope() {
    return slope;
  }

  /** Returns the derivative at x = 0, where y = 0. */
  public double derivativeAtZero() {
    return this == IDENTITY ? 1 : amplitude * slope;
  }

  /** Returns the factor by which the derivative decreases with y². */
  public double derivativeDecay() {
    return this == IDENTITY ? 0 : slope / amplitude;
  }
}
