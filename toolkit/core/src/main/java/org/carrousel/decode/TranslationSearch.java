package org.carrousel.decode;

import org.carrousel.config.Key;
import org.carrousel.config.Ranges;
import org.carrousel.config.Withers;
import org.carrousel.error.BadInputException;

/**
 * Options of the search for translations.
 *
 * @param beam number of hypotheses that the search keeps, at least 1; 1 is greedy search
 * @param lengthPenalty exponent of the length penalty (Wu et al. 2016), 0 to 10; 0 for none,
 *     typically 0.6 to 1; larger values favour longer translations
 * @param best number of translations of each source in a prediction, 1 to {@code beam}
 */
@Withers
public record TranslationSearch(
    @Key(
            value = "beam",
            meaning = "hypotheses kept in the search; 1 for greedy search",
            min = 1,
            prediction = true)
        int beam,
    @Key(
            value = "length-penalty",
            meaning = "strength of the length penalty; greater values favour longer translations",
            min = 0,
            max = 10,
            prediction = true)
        double lengthPenalty,
    @Key(
            value = "n-best",
            meaning = "translations of each source in a prediction, at most the beam",
            min = 1,
            prediction = true)
        int best)
    implements TranslationSearchBuilder.With {
  /** Checks ranges. */
  public TranslationSearch {
    Ranges.require(TranslationSearch.class, beam, lengthPenalty, best);
    if (best > beam) {
      throw new BadInputException(
          "beam %d, n-best %d".formatted(beam, best),
          "n-best from 1 to the beam",
          "lower n-best, or raise the beam");
    }
  }

  /** Returns the default options: a beam of 5, a length penalty of 1, one translation. */
  public static TranslationSearch defaults() {
    return new TranslationSearch(5, 1, 1);
  }

  /** Returns options for greedy search. */
  public static TranslationSearch greedy() {
    return new TranslationSearch(1, 0, 1);
  }

  /** Returns a copy with another beam, and with at most as many translations. */
  public TranslationSearch limitedTo(int beam) {
    return new TranslationSearch(beam, lengthPenalty, Math.min(best, beam));
  }
}
