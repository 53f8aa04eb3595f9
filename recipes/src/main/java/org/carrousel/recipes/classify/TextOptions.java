package org.carrousel.recipes.classify;

import java.util.Set;
import org.carrousel.text.SpecialToken;
import org.carrousel.text.TokenUnit;
import org.carrousel.text.Tokenizer;
import org.carrousel.text.VocabularyOptions;

/**
 * How texts are cut into tokens, and which tokens have a number of their own.
 *
 * @param tokenizer what a token is
 * @param vocabulary has a token for unknown ones, which tokens that are too rare in the training
 *     part share, so that it is trained too
 */
public record TextOptions(Tokenizer tokenizer, VocabularyOptions vocabulary) {
  /** Characters, those that stand once being unknown. */
  static TextOptions defaults() {
    return new TextOptions(
        Tokenizer.of(TokenUnit.CHARACTERS),
        new VocabularyOptions(2, 0, Set.of(SpecialToken.UNKNOWN)));
  }

  /** The same with another tokenizer. */
  public TextOptions tokenizer(Tokenizer tokenizer) {
    return new TextOptions(tokenizer, vocabulary);
  }

  /** The same with another vocabulary. */
  public TextOptions vocabulary(VocabularyOptions vocabulary) {
    return new TextOptions(tokenizer, vocabulary);
  }
}
