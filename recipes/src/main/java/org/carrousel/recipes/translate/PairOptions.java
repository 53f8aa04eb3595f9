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
 * Tokenization options of sources and targets.
 *
 * @param sourceTokens token unit of sources
 * @param targetTokens token unit of targets
 * @param lowerCase whether texts are converted to lower case
 * @param vocabulary options of both vocabularies
 * @param reversed whether sources are reversed (Sutskever, Vinyals and Le 2014, section 3.3)
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
  /** Returns the default options: all characters of the training part, not reversed. */
  static PairOptions defaults() {
    return new PairOptions(
        TokenUnit.CHARACTERS,
        TokenUnit.CHARACTERS,
        false,
        VocabularyOptions.ALL.withSpecials(Set.of(SpecialToken.UNKNOWN)),
        false);
  }

  /** Returns the tokenizer of sources. */
  Tokenizer source() {
    return new Tokenizer(sourceTokens, lowerCase);
  }

  /** Returns the tokenizer of targets. */
  Tokenizer target() {
    return new Tokenizer(targetTokens, lowerCase);
  }
}
