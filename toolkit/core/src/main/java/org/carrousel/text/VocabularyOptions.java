package org.carrousel.text;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.carrousel.error.BadInputException;

/**
 * What a vocabulary takes up.
 *
 * @param minimalCount least number of times that a token stands in the training texts
 * @param maximalSize most tokens, special ones included; 0 for no limit
 * @param specials tokens that no text has, in their fixed order before the others
 */
public record VocabularyOptions(int minimalCount, int maximalSize, Set<SpecialToken> specials) {
  /** Every token, none of the special ones. */
  public static final VocabularyOptions ALL = new VocabularyOptions(1, 0, Set.of());

  /** Checks ranges. */
  public VocabularyOptions {
    if (minimalCount < 1) {
      throw new BadInputException(
          "minimal count: " + minimalCount, "1 or more", "correct the vocabulary's options");
    }
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

  /** The same with this least count. */
  public VocabularyOptions minimalCount(int minimalCount) {
    return new VocabularyOptions(minimalCount, maximalSize, specials);
  }

  /** The same with at most this many tokens. */
  public VocabularyOptions maximalSize(int maximalSize) {
    return new VocabularyOptions(minimalCount, maximalSize, specials);
  }

  /** The same with these special tokens and no others. */
  public VocabularyOptions specials(SpecialToken... specials) {
    return new VocabularyOptions(minimalCount, maximalSize, Set.of(specials));
  }

  /** The special tokens in the order in which a vocabulary has them. */
  Collection<SpecialToken> orderedSpecials() {
    EnumSet<SpecialToken> ordered = EnumSet.noneOf(SpecialToken.class);
    ordered.addAll(specials);
    return ordered;
  }
}
