package org.carrousel.decode;

import java.util.Locale;

/** How a transcript is found in the outputs of a CTC network. */
public enum CtcDecoder {
  /** The most probable character or blank at each time step. */
  BEST_PATH("best path"),
  /** Prefix beam search among all texts. */
  BEAM("beam"),
  /** Prefix beam search among texts of the lexicon's words. */
  LEXICON("beam, lexicon"),
  /** Lexicon search whose words are weighted by a bigram model. */
  BIGRAM("beam, lexicon, bigrams");

  private final String words;

  CtcDecoder(String words) {
    this.words = words;
  }

  /** Name in tables. */
  public String words() {
    return words;
  }

  /** End of the metrics' keys: {@code _beam} in {@code test.ler_beam}; none for the best path. */
  public String suffix() {
    return this == BEST_PATH ? "" : "_" + name().toLowerCase(Locale.ROOT);
  }

  /** Whether it finds words of a lexicon alone. */
  public boolean needsWords() {
    return this == LEXICON || this == BIGRAM;
  }
}
