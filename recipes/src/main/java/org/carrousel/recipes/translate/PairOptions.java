package org.carrousel.recipes.translate;

import org.carrousel.text.TokenUnit;
import org.carrousel.text.Tokenizer;

/**
 * How texts become sequences of tokens.
 *
 * @param source cuts sources
 * @param target cuts targets
 * @param minimalCount rarer tokens of the training part are unknown ones
 * @param maximalSize most tokens of each vocabulary, 0 for no limit
 * @param reversed whether sources are read backward (Sutskever, Vinyals and Le 2014, section 3.3)
 */
public record PairOptions(
    Tokenizer source, Tokenizer target, int minimalCount, int maximalSize, boolean reversed) {
  /** Characters, all of them, read forward. */
  static PairOptions defaults() {
    Tokenizer characters = Tokenizer.of(TokenUnit.CHARACTERS);
    return new PairOptions(characters, characters, 1, 0, false);
  }

  /** The same with another tokenizer of sources. */
  public PairOptions source(Tokenizer source) {
    return new PairOptions(source, target, minimalCount, maximalSize, reversed);
  }

  /** The same with another tokenizer of targets. */
  public PairOptions target(Tokenizer target) {
    return new PairOptions(source, target, minimalCount, maximalSize, reversed);
  }

  /** The same with another least count. */
  public PairOptions minimalCount(int minimalCount) {
    return new PairOptions(source, target, minimalCount, maximalSize, reversed);
  }

  /** The same with another size of the vocabularies. */
  public PairOptions maximalSize(int maximalSize) {
    return new PairOptions(source, target, minimalCount, maximalSize, reversed);
  }

  /** The same with sources read backward, or forward. */
  public PairOptions reversed(boolean reversed) {
    return new PairOptions(source, target, minimalCount, maximalSize, reversed);
  }
}
