package org.carrousel.batch;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Sequences of numbers that training never sees twice: what they were made from changes at random,
 * and they are made anew. They may become longer or shorter, so labels of time steps do not fit
 * them; those of CTC do.
 *
 * @param sequences as they are without a change, with what else changes them in training
 * @param redrawing makes them anew
 */
public record RegeneratedSequences(FeatureSequences sequences, Redrawing redrawing)
    implements ExampleColumn {
  /** Makes sequences anew. */
  public interface Redrawing {
    /**
     * A sequence, [time][feature], of at least one time step.
     *
     * @param number of the example
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
      // Not from where the augmentations draw.
      RandomGenerator random = new SplittableRandom(Shuffle.mix(seed, -1 - row));
      rows[row] = redrawing.rows(numbers[row], random);
    }
    return new FeatureSequences(rows, sequences.augmentations())
        .trainingBatch(IntStream.range(0, rows.length).toArray(), seed);
  }
}
