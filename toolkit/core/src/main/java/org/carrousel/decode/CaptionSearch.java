package org.carrousel.decode;

import org.carrousel.config.Key;
import org.carrousel.config.Ranges;
import org.carrousel.config.Withers;
import org.carrousel.error.BadInputException;

/**
 * Options of the beam search for captions.
 *
 * @param beam hypotheses kept, 1 to 20; 1 is greedy search
 * @param maximalLength words of a complete caption at most, 1 or more; a caption that does not end
 *     by then is cut after one more word
 * @param best captions of each image in a prediction; the default is limited by a narrower beam,
 *     another value must not exceed the beam
 */
@Withers
public record CaptionSearch(
    @Key(
            value = "beam",
            meaning = "hypotheses kept in the search; 1 for greedy search",
            min = 1,
            max = 20,
            prediction = true)
        int beam,
    @Key(
            value = "maximal-length",
            meaning = "largest number of words of a complete caption",
            min = 1,
            prediction = true)
        int maximalLength,
    @Key(
            value = "best",
            meaning = "captions of each image in a prediction, at most the beam",
            min = 1,
            prediction = true)
        int best)
    implements CaptionSearchBuilder.With {
  private static final int DEFAULT_BEST = 3;

  /** Checks ranges. */
  public CaptionSearch {
    Ranges.require(CaptionSearch.class, beam, maximalLength, best);
    if (best > Math.max(beam, DEFAULT_BEST)) {
      throw new BadInputException(
          "best: %d with beam: %d".formatted(best, beam),
          "1 to the beam, which is " + beam,
          "lower the key best, or raise the key beam");
    }
  }

  /** The best three of five hypotheses, of 20 words at most. */
  public static CaptionSearch defaults() {
    return new CaptionSearch(5, 20, DEFAULT_BEST);
  }
}
