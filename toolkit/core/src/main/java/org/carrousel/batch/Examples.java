package org.carrousel.batch;

import java.util.stream.IntStream;
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

  /**
   * The same as they are trained on: changed at random where they are augmented.
   *
   * @param seed of all that is random; another for every step of a training
   */
  default MultiDataSet trainingBatch(int[] numbers, long seed) {
    return batch(numbers);
  }

  /**
   * The numbers of all examples, each once, by the batch in which they are evaluated: in order.
   *
   * @param batchSize most examples in a batch
   */
  default int[][] batches(int batchSize) {
    return Batches.consecutive(IntStream.range(0, size()).toArray(), batchSize);
  }

  /**
   * The numbers of the examples of one epoch of training by the batch: each once and shuffled where
   * examples do not decide otherwise. Follows from the arguments alone, so that a killed training
   * can continue within an epoch.
   *
   * @param batchSize most examples in a batch
   * @param epoch from 0
   */
  default int[][] trainingBatches(int batchSize, long seed, int epoch) {
    return Batches.consecutive(Shuffle.order(size(), seed, epoch), batchSize);
  }
}
