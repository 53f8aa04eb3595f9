package org.carrousel.decode;

import java.util.Locale;

/** Decoders that compute a transcript from the outputs of a CTC network. */
public enum CtcDecoder {
  /** The most probable character or blank at each time step. */
  BEST_PATH("best path"),
  /** Prefix beam search over all texts. */
  BEAM("beam"),
  /** Prefix beam search over sequences of the lexicon's words. */
  LEXICON("beam, lexicon"),
  /** Prefix beam search over sequences of the lexicon's words, weighted by a bigram model. */
  BIGRAM("beam, lexicon, bigrams");

  private final String words;

  CtcDecoder(String words) {
    this.words = words;
  }

  /** Returns the name in tables. */
  public String words() {
    return words;
  }

  /**
   * Returns the suffix of metric keys: {@code _beam} in {@code test.ler_beam}; empty for the best
   * path.
   */
  public String suffix() {
    return this == BEST_PATH ? "" : "_" + name().toLowerCase(Locale.ROOT);
  }

  /** Whether it finds words of a lexicon alone. */
  public boolean needsWords() {
    return this == LEXICON || this == BIGRAM;
  }
}
