package org.carrousel.training;

import org.carrousel.batch.Examples;
import org.nd4j.linalg.dataset.MultiDataSet;

/**
 * Examples in the batches that they decide themselves.
 *
 * @param examples as they are
 * @param before run before each batch of training
 */
record WatchedStreams(Examples examples, Runnable before) implements Examples {
  @Override
  public int size() {
    return examples.size();
  }

  @Override
  public MultiDataSet batch(int[] numbers) {
    return examples.batch(numbers);
  }

  @Override
  public MultiDataSet trainingBatch(int[] numbers, long seed) {
    before.run();
    return examples.trainingBatch(numbers, seed);
  }

  @Override
  public int[][] trainingBatches(int batchSize, long seed, int epoch) {
    return examples.trainingBatches(batchSize, seed, epoch);
  }
}
