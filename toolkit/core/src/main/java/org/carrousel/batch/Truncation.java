package org.carrousel.batch;

import java.util.Arrays;
import java.util.Optional;
import org.carrousel.error.BadInputException;

/**
 * Truncation of long sequences.
 *
 * @param steps largest number of time steps of a sequence, 1 or more
 * @param end the end of a long sequence that is kept
 */
public record Truncation(int steps, End end) {
  /** The end of a sequence that truncation keeps. */
  public enum End {
    /** Keeps the first time steps, for example of a text. */
    FIRST,
    /** Keeps the last time steps, for example of a machine's history. */
    LAST
  }

  /** Checks the range. */
  public Truncation {
    if (steps < 1) {
      throw new BadInputException(
          "truncation: " + steps + " time steps", "1 or more", "correct it, or do not truncate");
    }
  }

  /** Returns a truncated copy of a sequence of features, [time][feature]. */
  public float[][] of(float[][] rows) {
    int from = from(rows.length);
    return Arrays.copyOfRange(rows, from, from + newLength(rows.length));
  }

  /** Returns a truncated copy of a sequence of tokens, [time]. */
  public int[] of(int[] tokens) {
    int from = from(tokens.length);
    return Arrays.copyOfRange(tokens, from, from + newLength(tokens.length));
  }

  private int from(int length) {
    return end == End.FIRST ? 0 : length - newLength(length);
  }

  private int newLength(int length) {
    return Math.min(steps, length);
  }

  /**
   * Returns a message to the user about the truncated sequences; empty if there are none.
   *
   * @param lengths number of time steps of all sequences before truncation
   */
  public Optional<String> message(int[] lengths) {
    long cut = Arrays.stream(lengths).filter(length -> length > steps).count();
    return cut == 0
        ? Optional.empty()
        : Optional.of(
            "%d of %d sequences cut to their %s %d time steps; the longest had %d"
                .formatted(
                    cut,
                    lengths.length,
                    end == End.FIRST ? "first" : "last",
                    steps,
                    Arrays.stream(lengths).max().orElseThrow()));
  }
}
