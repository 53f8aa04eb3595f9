package org.carrousel.batch;

/** Sampler: selects the examples of a training epoch and their order. */
@FunctionalInterface
public interface EpochOrder {
  /**
   * Returns the numbers of the epoch's examples in order, which depend only on seed and epoch.
   *
   * @param epoch number of the epoch, from 0
   */
  int[] order(long seed, int epoch);
}
