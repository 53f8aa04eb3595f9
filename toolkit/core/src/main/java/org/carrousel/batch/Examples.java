package org.carrousel.batch;

import java.util.stream.IntStream;
import org.nd4j.linalg.dataset.MultiDataSet;

/** Numbered examples for training or evaluation, which are converted to arrays batch by batch. */
public interface Examples {
  /** Returns the number of examples; 0 if there is no validation data. */
  int size();

  /**
   * Returns a batch for evaluation: inputs, labels and masks of a network.
   *
   * @param numbers number of the example in each row, each in {@code [0, size())}
   */
  MultiDataSet batch(int[] numbers);

  /**
   * Returns a batch for training, with random augmentation, if any.
   *
   * @param seed random seed, another one for every training step
   */
  default MultiDataSet trainingBatch(int[] numbers, long seed) {
    return batch(numbers);
  }

  /**
   * Returns the example numbers of each evaluation batch: every example once, in order.
   *
   * @param batchSize largest number of examples in a batch
   */
  default int[][] batches(int batchSize) {
    return Batches.consecutive(IntStream.range(0, size()).toArray(), batchSize);
  }

  /**
   * Returns the example numbers of each batch of a training epoch: by default every example once,
   * shuffled. The result depends only on the arguments, so that an interrupted training can resume
   * within an epoch.
   *
   * @param batchSize largest number of examples in a batch
   * @param epoch number of the epoch, from 0
   */
  default int[][] trainingBatches(int batchSize, long seed, int epoch) {
    return Batches.consecutive(Shuffle.order(size(), seed, epoch), batchSize);
  }
}
