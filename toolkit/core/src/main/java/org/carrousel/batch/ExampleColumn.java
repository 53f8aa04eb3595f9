package org.carrousel.batch;

/** One input or one label of all examples, which becomes one array of a batch. */
public interface ExampleColumn {
  /** Returns the number of examples. */
  int size();

  /**
   * Returns the number of time steps of an example; 0 if the column has no time dimension.
   *
   * @param number number of the example, in {@code [0, size())}
   */
  int steps(int number);

  /**
   * Returns a batch for evaluation, padded at the end to the longest example.
   *
   * @param numbers number of the example in each row, each in {@code [0, size())}
   */
  MaskedArray batch(int[] numbers);

  /**
   * Returns a batch for training, with random augmentation, if any.
   *
   * @param seed random seed, which all columns of a batch share
   */
  default MaskedArray trainingBatch(int[] numbers, long seed) {
    return batch(numbers);
  }

  /** Returns whether augmentation does not move time steps, so that labels per step stay valid. */
  default boolean keepsSteps() {
    return true;
  }
}
