package org.carrousel.batch;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Sequences that are generated again, with random changes, for every training batch. A generated
 * sequence may be longer or shorter than the original one, so it cannot have labels per time step;
 * CTC labels are possible.
 *
 * @param sequences original sequences, for evaluation; their augmentations are also applied to the
 *     generated sequences
 * @param generator generates the sequences for training
 */
public record RegeneratedSequences(FeatureSequences sequences, Generator generator)
    implements ExampleColumn {
  /** Generator of randomly changed sequences. */
  public interface Generator {
    /**
     * Generates a sequence, [time][feature], of at least one time step.
     *
     * @param number number of the example
     */
    float[][] rows(int number, RandomGenerator random);
  }

  @Override
  public int size() {
    return sequences.size();
  }

  @Override
  public int steps(int number) {
    return sequences.steps(number);
  }

  @Override
  public MaskedArray batch(int[] numbers) {
    return sequences.batch(numbers);
  }

  @Override
  public MaskedArray trainingBatch(int[] numbers, long seed) {
    float[][][] rows = new float[numbers.length][][];
    for (int row = 0; row < rows.length; row++) {
      // Negative counters, because the augmentations use the rows as counters.
      RandomGenerator random = new SplittableRandom(Shuffle.mix(seed, -1 - row));
      rows[row] = generator.rows(numbers[row], random);
    }
    return new FeatureSequences(rows, sequences.augmentations())
        .trainingBatch(IntStream.range(0, rows.length).toArray(), seed);
  }
}
