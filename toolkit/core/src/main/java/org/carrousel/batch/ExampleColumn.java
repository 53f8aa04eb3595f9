package org.carrousel.batch;

/** One input or one label of every example; becomes one array of a batch. */
public interface ExampleColumn {
  /** How many examples there are. */
  int size();

  /**
   * How many time steps an example has; 0 where the part has no time.
   *
   * @param number in {@code [0, size())}
   */
  int steps(int number);

  /**
   * The examples of the given numbers, in that order, padded behind to the longest.
   *
   * @param numbers each in {@code [0, size())}
   */
  MaskedArray batch(int[] numbers);

  /**
   * The same as they are trained on: changed at random where they are augmented.
   *
   * @param seed of all that is random, the same for all parts of a batch: they change alike
   */
  default MaskedArray trainingBatch(int[] numbers, long seed) {
    return batch(numbers);
  }

  /** Whether examples have the same time steps in training, so that labels of steps fit them. */
  default boolean keepsSteps() {
    return true;
  }
}
