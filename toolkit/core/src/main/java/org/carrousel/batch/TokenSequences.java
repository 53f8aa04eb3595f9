package org.carrousel.batch;

import java.util.Arrays;

/**
 * Sequences of integers: token ids as an input, or the class of each time step as a label.
 *
 * @param sequences [example][time], each in {@code [0, count)}, or {@link #NONE} for a masked step
 * @param count size of the vocabulary, or number of classes
 * @param form encoding in a batch
 */
public record TokenSequences(int[][] sequences, int count, Form form) implements ExampleColumn {
  /** Value of a masked time step. */
  public static final int NONE = -1;

  /** Encoding of tokens in a batch. */
  public enum Form {
    /** One-hot vectors, {@code [batch, count, time]}. */
    ONE_HOT,
    /** Token ids, {@code [batch, 1, time]}, for embeddings and for heads with class labels. */
    NUMBERS
  }

  /**
   * Checks lengths and ranges.
   *
   * @throws IllegalArgumentException if a sequence is empty or a token is not below {@code count}
   */
  public TokenSequences {
    for (int number = 0; number < sequences.length; number++) {
      if (sequences[number].length == 0) {
        throw new IllegalArgumentException("example " + number + " has no time step");
      }
      for (int token : sequences[number]) {
        if (token < NONE || token >= count) {
          throw new IllegalArgumentException(
              "example %d has the token %d, expected 0 to %d".formatted(number, token, count - 1));
        }
      }
    }
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
    int[] lengths = Arrays.stream(numbers).map(this::steps).toArray();
    PaddedSequences padded = new PaddedSequences(form == Form.ONE_HOT ? count : 1, lengths);
    for (int row = 0; row < numbers.length; row++) {
      int[] tokens = sequences[numbers[row]];
      for (int step = 0; step < tokens.length; step++) {
        if (tokens[step] == NONE) {
          continue;
        }
        if (form == Form.ONE_HOT) {
          padded.set(row, step, tokens[step], 1);
        } else {
          padded.set(row, step, 0, tokens[step]);
        }
      }
    }
    return padded.array();
  }
}
