package org.carrousel.recipes.transcribe;

import java.util.Locale;

/** How a transcript is found in the network's outputs. */
public enum Decoder {
  /** The most probable character or blank at each time step. */
  BEST_PATH("best path"),
  /** Prefix beam search among all texts. */
  BEAM("beam"),
  /** Prefix beam search among texts of the lexicon's words. */
  LEXICON("beam, lexicon"),
  /** Lexicon search whose words are weighted by a bigram model. */
  BIGRAM("beam, lexicon, bigrams");

  private final String words;

  Decoder(String words) {
    this.words = words;
  }

  /** Name in tables. */
  String words() {
    return words;
  }

  /** End of the metrics' keys: {@code _beam} in {@code test.ler_beam}; none for the best path. */
  String suffix() {
    return this == BEST_PATH ? "" : "_" + name().toLowerCase(Locale.ROOT);
  }

  boolean needsWords() {
    return this == LEXICON || this == BIGRAM;
  }
}
