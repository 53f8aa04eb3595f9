package org.carrousel.attention;

/** Computation of an {@link AttentionScore} for one pair of a query and a key. */
interface ScoreFunction {
  /** Returns the size of queries and keys. */
  int width();

  /**
   * Returns the score of a query and a key.
   *
   * @param query index of the query's first value in {@code queries}
   * @param key index of the key's first value in {@code keys}
   */
  double score(double[] queries, int query, double[] keys, int key);

  /**
   * Adds the gradients of a query and a key.
   *
   * @param gradient gradient of the score
   */
  void differentiate(
      double[] queries,
      int query,
      double[] keys,
      int key,
      double gradient,
      double[] queryGradients,
      double[] keyGradients);
}
