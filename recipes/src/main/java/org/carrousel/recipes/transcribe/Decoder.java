package org.carrousel.recipes.transcribe;

import java.util.Locale;

/** Decoders that compute a transcript from the network's outputs. */
public enum Decoder {
  /** The most probable character or blank at each time step. */
  BEST_PATH("best path"),
  /** Prefix beam search over all texts. */
  BEAM("beam"),
  /** Prefix beam search over sequences of the lexicon's words. */
  LEXICON("beam, lexicon"),
  /** Prefix beam search over sequences of the lexicon's words, weighted by a bigram model. */
  BIGRAM("beam, lexicon, bigrams");

  private final String words;

  Decoder(String words) {
    this.words = words;
  }

  /** Returns the name in tables. */
  String words() {
    return words;
  }

  /**
   * Returns the suffix of metric keys: {@code _beam} in {@code test.ler_beam}; empty for the best
   * path.
   */
  String suffix() {
    return this == BEST_PATH ? "" : "_" + name().toLowerCase(Locale.ROOT);
  }

  boolean needsWords() {
    return this == LEXICON || this == BIGRAM;
  }
}
