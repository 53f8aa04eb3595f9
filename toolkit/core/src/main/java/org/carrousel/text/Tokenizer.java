package org.carrousel.text;

import java.util.List;
import java.util.Locale;

/**
 * Cuts texts into tokens.
 *
 * @param unit what a token is
 * @param lowerCase whether capital letters become small ones before
 */
public record Tokenizer(TokenUnit unit, boolean lowerCase) {
  /** Keeps capital letters. */
  public static Tokenizer of(TokenUnit unit) {
    return new Tokenizer(unit, false);
  }

  /** The same with capital letters made small, or not. */
  public Tokenizer lowerCase(boolean lowerCase) {
    return new Tokenizer(unit, lowerCase);
  }

  /** The tokens of a text, in order; none if it has none. */
  public List<String> tokens(String text) {
    return unit.tokens(lowerCase ? text.toLowerCase(Locale.ROOT) : text);
  }

  /**
   * A text of tokens: characters beside each other, others with a blank between. Left out are the
   * white space and punctuation that {@link #tokens} left out.
   */
  public String text(List<String> tokens) {
    return unit.join(tokens);
  }
}
