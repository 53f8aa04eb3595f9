package org.carrousel.text;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.carrousel.config.Key;
import org.carrousel.config.Ranges;
import org.carrousel.config.Withers;
import org.carrousel.error.BadInputException;

/**
 * What a vocabulary takes up.
 *
 * @param minimalCount least number of times that a token stands in the training texts
 * @param maximalSize most tokens, special ones included; 0 for no limit
 * @param specials tokens that no text has, in their fixed order before the others
 */
@Withers
public record VocabularyOptions(
    @Key(
            value = "minimal-count",
            meaning = "occurrences in the training part below which a token counts as unknown",
            min = 1)
        int minimalCount,
    @Key(
            value = "vocabulary",
            meaning = "largest number of tokens, special ones included; 0 for no limit",
            min = 0)
        int maximalSize,
    Set<SpecialToken> specials)
    implements VocabularyOptionsBuilder.With {
  /** Every token, none of the special ones. */
  public static final VocabularyOptions ALL = new VocabularyOptions(1, 0, Set.of());

  /** Checks ranges. */
  public VocabularyOptions {
    Ranges.require(VocabularyOptions.class, minimalCount, maximalSize, specials);
    if (maximalSize != 0 && maximalSize <= specials.size()) {
      throw new BadInputException(
          "maximal size: %d, with %d special tokens".formatted(maximalSize, specials.size()),
          "0 (no limit), or more than the special tokens",
          "correct the vocabulary's options");
    }
    boolean leavesOut = minimalCount > 1 || maximalSize > 0;
    if (leavesOut && !specials.contains(SpecialToken.UNKNOWN)) {
      throw new BadInputException(
          "minimal count %d, maximal size %d, and no token for unknown ones"
              .formatted(minimalCount, maximalSize),
          "a token for those that are left out",
          "add the special token UNKNOWN, or take up every token");
    }
    specials = Set.copyOf(specials);
  }

  /** The special tokens in the order in which a vocabulary has them. */
  Collection<SpecialToken> orderedSpecials() {
    EnumSet<SpecialToken> ordered = EnumSet.noneOf(SpecialToken.class);
    ordered.addAll(specials);
    return ordered;
  }
}
