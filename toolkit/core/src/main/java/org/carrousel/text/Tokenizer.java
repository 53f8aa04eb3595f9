package org.carrousel.text;

import java.util.List;
import java.util.Locale;
import org.carrousel.config.Key;
import org.carrousel.config.Withers;

/**
 * Tokenizer with its options.
 *
 * @param unit the unit of a token
 * @param lowerCase whether texts are converted to lower case first
 */
@Withers
public record Tokenizer(
    @Key(value = "tokens", meaning = "what a token of a text is") TokenUnit unit,
    @Key(value = "lower-case", meaning = "whether texts are converted to lower case")
        boolean lowerCase)
    implements TokenizerBuilder.With {
  /** Creates a tokenizer that does not change letter case. */
  public static Tokenizer of(TokenUnit unit) {
    return new Tokenizer(unit, false);
  }

  /** Returns the tokens of a text, in order; empty if there are none. */
  public List<String> tokens(String text) {
    return unit.tokens(lowerCase ? text.toLowerCase(Locale.ROOT) : text);
  }

  /**
   * Joins tokens to a text: characters directly, other tokens with spaces. White space and
   * punctuation that {@link #tokens} dropped are not restored.
   */
  public String text(List<String> tokens) {
    return unit.join(tokens);
  }
}
