package org.carrousel.recipes.classify;

import java.util.Objects;
import java.util.Set;
import org.carrousel.text.SpecialToken;
import org.carrousel.text.TokenUnit;
import org.carrousel.text.Tokenizer;
import org.carrousel.text.VocabularyOptions;

/**
 * How texts are cut into tokens.
 *
 * @param tokenizer what a token is
 * @param minimalCount how often a token stands in the training part to have a number of its own;
 *     rarer ones share that of unknown tokens, which is so trained too
 * @param maximalSize most tokens, the most frequent ones; 0 for no limit
 */
public record TextOptions(Tokenizer tokenizer, int minimalCount, int maximalSize) {
  /** Checks the ranges, which are those of a vocabulary. */
  public TextOptions {
    Objects.requireNonNull(options(minimalCount, maximalSize));
  }

  /** Characters, those that stand once being unknown. */
  static TextOptions defaults() {
    return new TextOptions(Tokenizer.of(TokenUnit.CHARACTERS), 2, 0);
  }

  VocabularyOptions vocabulary() {
    return options(minimalCount, maximalSize);
  }

  private static VocabularyOptions options(int minimalCount, int maximalSize) {
    return new VocabularyOptions(minimalCount, maximalSize, Set.of(SpecialToken.UNKNOWN));
  }

  /** The same with another tokenizer. */
  public TextOptions tokenizer(Tokenizer tokenizer) {
    return new TextOptions(tokenizer, minimalCount, maximalSize);
  }

  /** The same with another least count. */
  public TextOptions minimalCount(int minimalCount) {
    return new TextOptions(tokenizer, minimalCount, maximalSize);
  }

  /** The same with at most this many tokens. */
  public TextOptions maximalSize(int maximalSize) {
    return new TextOptions(tokenizer, minimalCount, maximalSize);
  }
}
