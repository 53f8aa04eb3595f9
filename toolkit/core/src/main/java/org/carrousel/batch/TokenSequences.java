package org.carrousel.batch;

import java.util.Arrays;

/**
 * Sequences of numbered things: tokens of a text as an input, the class of each time step as a
 * label.
 *
 * @param sequences [example][time], each in {@code [0, count)}, or {@link #NONE}
 * @param count how many tokens or classes there are
 * @param form how a batch gives them
 */
public record TokenSequences(int[][] sequences, int count, Form form) implements ExampleColumn {
  /** Nothing at this time step: it is masked. */
  public static final int NONE = -1;

  /** How a batch gives tokens. */
  public enum Form {
    /** {@code [batch, count, time]}, 1 at the token's number. */
    ONE_HOT,
    /** {@code [batch, 1, time]}, the number itself, for embeddings and heads that take classes. */
    NUMBERS
  }

  /** Checks lengths and ranges. */
  public TokenSequences {
    for (int number = 0; number < sequences.length; number++) {
      if (sequences[number].length == 0) {
        throw new IllegalArgumentException("example " + number + " has no time step");
      }
      for (int token : sequences[number]) {
        if (token < NONE || token >= count) {
          throw new IllegalArgumentException(
              "example %d has a token %d of %d".formatted(number, token, count));
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
