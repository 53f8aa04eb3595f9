package org.carrousel.batch;

/** Which examples an epoch of training is made of, in which order. */
@FunctionalInterface
public interface EpochOrder {
  /**
   * The numbers of the examples; follows from seed and epoch alone.
   *
   * @param epoch from 0
   */
  int[] order(long seed, int epoch);
}
