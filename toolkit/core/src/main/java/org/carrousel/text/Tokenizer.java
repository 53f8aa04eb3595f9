package org.carrousel.text;

import java.util.List;
import java.util.Locale;
import org.carrousel.config.Key;
import org.carrousel.config.Withers;

/**
 * Cuts texts into tokens.
 *
 * @param unit what a token is
 * @param lowerCase whether capital letters become small ones before
 */
@Withers
public record Tokenizer(
    @Key(value = "tokens", meaning = "what a token of a text is") TokenUnit unit,
    @Key(value = "lower-case", meaning = "whether texts are converted to lower case")
        boolean lowerCase)
    implements TokenizerBuilder.With {
  /** Keeps capital letters. */
  public static Tokenizer of(TokenUnit unit) {
    return new Tokenizer(unit, false);
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
