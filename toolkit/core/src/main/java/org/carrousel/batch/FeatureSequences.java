package org.carrousel.batch;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Sequences of numbers: as an input the features of each time step, as a label the targets of each,
 * or several classes of each as 0 and 1. A batch is {@code [batch, features, time]}.
 *
 * @param sequences [example][time][feature], each of at least one time step, the last of which has
 *     features; {@link #NONE} where a time step has none
 * @param augmentations what changes them in training, in this order; none for evaluation
 */
public record FeatureSequences(float[][][] sequences, List<Augmentation> augmentations)
    implements ExampleColumn {
  /** Nothing at this time step: it is masked. */
  public static final float[] NONE = {};

  /** Checks lengths and widths. */
  public FeatureSequences {
    for (int number = 0; number < sequences.length; number++) {
      if (sequences[number].length == 0) {
        throw new IllegalArgumentException("example " + number + " has no time step");
      }
      for (float[] row : sequences[number]) {
        if (row.length != NONE.length && row.length != width(sequences[0])) {
          throw new IllegalArgumentException(
              "example %d has a time step of %d features, others of %d"
                  .formatted(number, row.length, width(sequences[0])));
        }
      }
    }
    augmentations = List.copyOf(augmentations);
  }

  /** Sequences that training sees as they are. */
  public FeatureSequences(float[][][] sequences) {
    this(sequences, List.of());
  }

  /** The same sequences, changed at random in training. */
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
    return padded(Arrays.stream(numbers).mapToObj(n -> sequences[n]).toArray(float[][][]::new));
  }

  @Override
  public MaskedArray trainingBatch(int[] numbers, long seed) {
    float[][][] rows = new float[numbers.length][][];
    for (int row = 0; row < numbers.length; row++) {
      // By its row, not its number: the copies of a repeated example are not to be the same.
      SplittableRandom random = new SplittableRandom(Shuffle.mix(seed, row));
      rows[row] = sequences[numbers[row]];
      for (Augmentation augmentation : augmentations) {
        rows[row] = augmentation.augment(rows[row], random);
      }
    }
    return padded(rows);
  }

  @Override
  public boolean keepsSteps() {
    return augmentations.stream().allMatch(Augmentation::keepsSteps);
  }

  private static MaskedArray padded(float[][][] rows) {
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
