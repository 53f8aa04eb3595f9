package org.carrousel.recipes.transcribe;

/** How a transcript is found in what a network answers. */
public enum Decoder {
  /** The most probable class of each time step. */
  BEST_PATH("best path"),
  /** Prefix beam search among all labels. */
  BEAM("beam"),
  /** The same among words of the lexicon. */
  LEXICON("beam, lexicon"),
  /** The same with the bigram model of words. */
  BIGRAM("beam, lexicon, bigrams");

  private final String words;

  Decoder(String words) {
    this.words = words;
  }

  /** For a report. */
  String words() {
    return words;
  }

  boolean needsWords() {
    return this == LEXICON || this == BIGRAM;
  }
}
