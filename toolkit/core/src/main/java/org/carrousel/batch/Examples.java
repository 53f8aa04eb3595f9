package org.carrousel.batch;

import org.nd4j.linalg.dataset.MultiDataSet;

/** A numbered set of training or evaluation examples that are turned into tensors by the batch. */
public interface Examples {
  /** How many examples there are; 0 for an absent validation part. */
  int size();

  /**
   * The examples of the given numbers, in that order, as the inputs, labels and masks of a network.
   *
   * @param numbers each in {@code [0, size())}
   */
  MultiDataSet batch(int[] numbers);
}
