package org.carrousel.attention;

import org.carrousel.cell.ActivationMath;

/** {@code v tanh(q + k)}. */
final class AdditiveScore implements ScoreFunction {
  private final double[] v;
  private final ActivationMath activationMath;
  private final double[] gradient;
  private final double[] bounded;

  AdditiveScore(double[] v, ActivationMath activationMath) {
    this.v = v;
    this.activationMath = activationMath;
    this.gradient = new double[v.length];
    this.bounded = new double[v.length];
  }

  /** Of {@code v}, added up. */
  double[] gradient() {
    return gradient;
  }

  @Override
  public int width() {
    return v.length;
  }

  @Override
  public double score(double[] queries, int query, double[] keys, int key) {
    bound(queries, query, keys, key);
    return VectorArithmetic.product(v, 0, bounded, 0, v.length);
  }

  private void bound(double[] queries, int query, double[] keys, int key) {
    for (int k = 0; k < v.length; k++) {
      bounded[k] = queries[query + k] + keys[key + k];
    }
    activationMath.tanh(bounded, 0, v.length, 1, 1);
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
    bound(queries, query, keys, key);
    for (int k = 0; k < v.length; k++) {
      gradient[k] += scoreGradient * bounded[k];
      double before = scoreGradient * v[k] * (1 - bounded[k] * bounded[k]);
      queryGradients[query + k] += before;
      keyGradients[key + k] += before;
    }
  }
}
