package org.carrousel.batch;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Sequences of feature vectors. As an input they hold the features of each time step, as a label
 * its targets, or 0 and 1 for multi-label targets. A batch is {@code [batch, features, time]}.
 *
 * @param sequences [example][time][feature], each with at least one time step; {@link #NONE} for a
 *     masked time step, which must not be the last one
 * @param augmentations augmentations applied in training, in this order; empty for none
 */
public record FeatureSequences(float[][][] sequences, List<Augmentation> augmentations)
    implements ExampleColumn {
  /** Row of a masked time step. */
  public static final float[] NONE = {};

  /**
   * Checks lengths and widths.
   *
   * @throws IllegalArgumentException if a sequence is empty or has another number of features
   */
  public FeatureSequences {
    for (int number = 0; number < sequences.length; number++) {
      if (sequences[number].length == 0) {
        throw new IllegalArgumentException("example " + number + " has no time step");
      }
      for (float[] row : sequences[number]) {
        if (row.length != NONE.length && row.length != width(sequences[0])) {
          throw new IllegalArgumentException(
              "example %d has a time step of %d features, expected %d"
                  .formatted(number, row.length, width(sequences[0])));
        }
      }
    }
    augmentations = List.copyOf(augmentations);
  }

  /** Creates sequences without augmentation. */
  public FeatureSequences(float[][][] sequences) {
    this(sequences, List.of());
  }

  /** Returns a copy with these augmentations in training. */
  public FeatureSequences augmentations(Augmentation... augmentations) {
    return new FeatureSequences(sequences, List.of(augmentations));
  }

  @Override
  public int size() {
    return sequences.length;
  }

  @Override
  public int steps(int number) {
    return sequences[number].length;
  }

  @Override
  public MaskedArray batch(int[] numbers) {
    return pad(Arrays.stream(numbers).mapToObj(n -> sequences[n]).toArray(float[][][]::new));
  }

  @Override
  public MaskedArray trainingBatch(int[] numbers, long seed) {
    float[][][] rows = new float[numbers.length][][];
    for (int row = 0; row < numbers.length; row++) {
      // Seeded by row, not by number, so that copies of a repeated example differ.
      SplittableRandom random = new SplittableRandom(Shuffle.mix(seed, row));
      rows[row] = sequences[numbers[row]];
      for (Augmentation augmentation : augmentations) {
        rows[row] = augmentation.augment(rows[row], random);
      }
    }
    return pad(rows);
  }

  @Override
  public boolean keepsSteps() {
    return augmentations.stream().allMatch(Augmentation::keepsSteps);
  }

  private static MaskedArray pad(float[][][] rows) {
    int[] lengths = Arrays.stream(rows).mapToInt(row -> row.length).toArray();
    PaddedSequences padded = new PaddedSequences(width(rows[0]), lengths);
    for (int row = 0; row < rows.length; row++) {
      for (int step = 0; step < rows[row].length; step++) {
        if (rows[row][step].length != NONE.length) {
          padded.set(row, step, rows[row][step]);
        }
      }
    }
    return padded.array();
  }

  private static int width(float[][] sequence) {
    return sequence[sequence.length - 1].length;
  }
}
