package org.carrousel.recipes.translate;

import java.util.Set;
import org.carrousel.config.Embedded;
import org.carrousel.config.Key;
import org.carrousel.config.Withers;
import org.carrousel.text.SpecialToken;
import org.carrousel.text.TokenUnit;
import org.carrousel.text.Tokenizer;
import org.carrousel.text.VocabularyOptions;

/**
 * How texts become sequences of tokens.
 *
 * @param sourceTokens what a token of a source is
 * @param targetTokens what a token of a target is
 * @param lowerCase whether texts are converted to lower case
 * @param vocabulary which tokens have a number of their own, on each side
 * @param reversed whether sources are read backward (Sutskever, Vinyals and Le 2014, section 3.3)
 */
@Withers
public record PairOptions(
    @Key(value = "source-tokens", meaning = "what a token of a source is") TokenUnit sourceTokens,
    @Key(value = "target-tokens", meaning = "what a token of a target is") TokenUnit targetTokens,
    @Key(value = "lower-case", meaning = "whether texts are converted to lower case")
        boolean lowerCase,
    @Embedded VocabularyOptions vocabulary,
    @Key(value = "reverse", meaning = "whether sources are read backward") boolean reversed)
    implements PairOptionsBuilder.With {
  /** Characters, all of them, read forward. */
  static PairOptions defaults() {
    return new PairOptions(
        TokenUnit.CHARACTERS,
        TokenUnit.CHARACTERS,
        false,
        VocabularyOptions.ALL.withSpecials(Set.of(SpecialToken.UNKNOWN)),
        false);
  }

  /** Cuts sources. */
  Tokenizer source() {
    return new Tokenizer(sourceTokens, lowerCase);
  }

  /** Cuts targets. */
  Tokenizer target() {
    return new Tokenizer(targetTokens, lowerCase);
  }
}
