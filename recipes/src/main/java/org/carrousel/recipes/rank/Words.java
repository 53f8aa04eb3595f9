package org.carrousel.recipes.rank;

import java.util.List;
import org.carrousel.text.TokenUnit;
import org.carrousel.text.Tokenizer;

/**
 * Cuts texts into words and punctuation in small letters.
 *
 * @param stop words that tell nothing
 */
record Words(StopWords stop) {
  private static final Tokenizer TOKENIZER = new Tokenizer(TokenUnit.WORDS_AND_PUNCTUATION, true);

  /** Every word of a text. */
  List<String> all(String text) {
    return TOKENIZER.tokens(text);
  }

  /** Those that tell what the text is about. */
  List<String> telling(String text) {
    return all(text).stream().filter(word -> !stop.contains(word)).toList();
  }
}
