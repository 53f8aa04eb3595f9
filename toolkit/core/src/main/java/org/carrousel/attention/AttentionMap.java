package org.carrousel.attention;

/** Access to the attention weights of an {@link Attention} layer in a network. */
public interface AttentionMap {
  /**
   * Returns the attention weights of the last forward pass, [decoder step][source step]. The
   * weights of a decoder step sum to 1; masked source steps have the weight 0.
   *
   * @param row row of the batch
   */
  double[][] weights(int row);
}
