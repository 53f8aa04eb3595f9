package org.carrousel.attention;

import org.carrousel.cell.ActivationMath;

/** Additive score {@code v tanh(q + k)} of a query q and a key k. */
final class AdditiveScore implements ScoreFunction {
  private final double[] v;
  private final ActivationMath activationMath;
  private final double[] gradient;

  /** {@code tanh(q + k)} of the current pair. */
  private final double[] hidden;

  AdditiveScore(double[] v, ActivationMath activationMath) {
    this.v = v;
    this.activationMath = activationMath;
    this.gradient = new double[v.length];
    this.hidden = new double[v.length];
  }

  /** Returns the gradient of {@code v}, summed over all calls of {@link #differentiate}. */
  double[] gradient() {
    return gradient;
  }

  @Override
  public int width() {
    return v.length;
  }

  @Override
  public double score(double[] queries, int query, double[] keys, int key) {
    computeHidden(queries, query, keys, key);
    return VectorArithmetic.product(v, 0, hidden, 0, v.length);
  }

  private void computeHidden(double[] queries, int query, double[] keys, int key) {
    for (int k = 0; k < v.length; k++) {
      hidden[k] = queries[query + k] + keys[key + k];
    }
    activationMath.tanh(hidden, 0, v.length, 1, 1);
  }

  @Override
  public void differentiate(
      double[] queries,
      int query,
      double[] keys,
      int key,
      double scoreGradient,
      double[] queryGradients,
      double[] keyGradients) {
    computeHidden(queries, query, keys, key);
    for (int k = 0; k < v.length; k++) {
      gradient[k] += scoreGradient * hidden[k];
      double sumGradient = scoreGradient * v[k] * (1 - hidden[k] * hidden[k]);
      queryGradients[query + k] += sumGradient;
      keyGradients[key + k] += sumGradient;
    }
  }
}
