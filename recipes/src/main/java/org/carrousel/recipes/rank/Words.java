package org.carrousel.recipes.rank;

import java.util.List;
import org.carrousel.text.TokenUnit;
import org.carrousel.text.Tokenizer;

/**
 * Cuts texts into words and punctuation in lower case.
 *
 * @param stop words that {@link #content} leaves out
 */
record Words(StopWords stop) {
  private static final Tokenizer TOKENIZER = new Tokenizer(TokenUnit.WORDS_AND_PUNCTUATION, true);

  /** Returns every word of a text. */
  List<String> all(String text) {
    return TOKENIZER.tokens(text);
  }

  /** Returns the words of a text without stop words. */
  List<String> content(String text) {
    return all(text).stream().filter(word -> !stop.contains(word)).toList();
  }
}
