package org.carrousel.attention;

/** A running {@link Attention}: what it looked at. */
public interface AttentionMap {
  /**
   * The weights of the latest pass, [step of the decoder][step of the source]; those of a step sum
   * to 1, and what is masked of the source has 0.
   *
   * @param row of the batch
   */
  double[][] weights(int row);
}
