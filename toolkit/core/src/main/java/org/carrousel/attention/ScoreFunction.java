package org.carrousel.attention;

/** An {@link AttentionScore} at work, one pair of states at a time. */
interface ScoreFunction {
  /** Values of a query and of a key. */
  int width();

  /**
   * The score of a query with a key.
   *
   * @param query where it begins in {@code queries}
   * @param key where it begins in {@code keys}
   */
  double score(double[] queries, int query, double[] keys, int key);

  /**
   * Adds gradients.
   *
   * @param gradient with respect to the score
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
