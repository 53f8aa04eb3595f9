package org.carrousel.attention;

/**
 * {@code q k}.
 *
 * @param width of a query and of a key
 */
record Multiplicative(int width) implements Comparison {
  @Override
  public double score(double[] queries, int query, double[] keys, int key) {
    return Vectors.product(queries, query, keys, key, width);
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
    Vectors.add(gradient, keys, key, queryGradients, query, width);
    Vectors.add(gradient, queries, query, keyGradients, key, width);
  }
}
