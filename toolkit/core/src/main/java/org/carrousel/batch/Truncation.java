package org.carrousel.batch;

import java.util.Arrays;
import java.util.Optional;
import org.carrousel.error.BadInputException;

/**
 * Cuts sequences that are too long, where the user asks for it.
 *
 * @param steps most time steps of a sequence
 * @param kept which end stays
 */
public record Truncation(int steps, Kept kept) {
  /** The end of a sequence that stays when it is cut. */
  public enum Kept {
    /** The first time steps, as of a text. */
    FIRST,
    /** The last time steps, as of a machine's history. */
    LAST
  }

  /** Checks the range. */
  public Truncation {
    if (steps < 1) {
      throw new BadInputException(
          "truncation: " + steps + " time steps", "1 or more", "correct it, or cut nothing");
    }
  }

  /** What is left of features, [time][feature]. */
  public float[][] of(float[][] rows) {
    return Arrays.copyOfRange(rows, from(rows.length), from(rows.length) + left(rows.length));
  }

  /** What is left of tokens, [time]. */
  public int[] of(int[] tokens) {
    return Arrays.copyOfRange(
        tokens, from(tokens.length), from(tokens.length) + left(tokens.length));
  }

  private int from(int length) {
    return kept == Kept.FIRST ? 0 : length - left(length);
  }

  private int left(int length) {
    return Math.min(steps, length);
  }

  /**
   * What to tell the user of it; if anything is cut.
   *
   * @param lengths time steps of all sequences, before
   */
  public Optional<String> told(int[] lengths) {
    long cut = Arrays.stream(lengths).filter(length -> length > steps).count();
    return cut == 0
        ? Optional.empty()
        : Optional.of(
            "%d of %d sequences cut to their %s %d time steps; the longest had %d"
                .formatted(
                    cut,
                    lengths.length,
                    kept == Kept.FIRST ? "first" : "last",
                    steps,
                    Arrays.stream(lengths).max().orElseThrow()));
  }
}
