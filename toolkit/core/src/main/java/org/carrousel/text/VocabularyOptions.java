package org.carrousel.text;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.carrousel.config.Key;
import org.carrousel.config.Ranges;
import org.carrousel.config.Withers;
import org.carrousel.error.BadInputException;

/**
 * Options of a vocabulary: which tokens it contains.
 *
 * @param minimalCount minimal number of occurrences of a token in the training texts, at least 1
 * @param maximalSize maximal number of tokens, including special ones; 0 for no limit
 * @param specials special tokens, placed before the others in the order of the enum
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
  /** All tokens of the training texts, without special tokens. */
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
          "a special token that replaces the omitted tokens",
          "add the special token UNKNOWN, or include all tokens");
    }
    specials = Set.copyOf(specials);
  }

  /** Returns the special tokens in their order in a vocabulary. */
  Collection<SpecialToken> orderedSpecials() {
    EnumSet<SpecialToken> ordered = EnumSet.noneOf(SpecialToken.class);
    ordered.addAll(specials);
    return ordered;
  }
}
