package org.carrousel.recipes.caption;

import org.carrousel.error.BadInputException;

/**
 * How captions are searched for.
 *
 * @param beam hypotheses kept, 1 (greedy) to 20
 * @param maximalLength words of a caption at most
 * @param best captions that a prediction gives for a picture, 1 to {@code beam}
 */
public record Decoding(int beam, int maximalLength, int best) {
  private static final int WIDEST = 20;

  /** Checks ranges. */
  public Decoding {
    require(beam >= 1 && beam <= WIDEST, "beam: " + beam, "1 to " + WIDEST);
    require(maximalLength >= 1, "maximal-length: " + maximalLength, "1 word or more");
    require(best >= 1 && best <= beam, "best: " + best, "1 to the beam, which is " + beam);
  }

  private static void require(boolean holds, String given, String expected) {
    if (!holds) {
      throw new BadInputException(given, expected, "correct the keys beam, maximal-length, best");
    }
  }
}
