package org.carrousel.attention;

/**
 * Scalar product of a query and a key.
 *
 * @param width size of queries and keys
 */
record MultiplicativeScore(int width) implements ScoreFunction {
  @Override
  public double score(double[] queries, int query, double[] keys, int key) {
    return VectorArithmetic.product(queries, query, keys, key, width);
  }

  @Override
  public void differentiate(
      double[] queries,
      int query,
      double[] keys,
      int key,
      double gradient,
      double[] queryGradients,
      double[] keyGradients) {
    VectorArithmetic.add(gradient, keys, key, queryGradients, query, width);
    VectorArithmetic.add(gradient, queries, query, keyGradients, key, width);
  }
}
