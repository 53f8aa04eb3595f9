package org.carrousel.decode;

/** Words that a transcript may contain. */
public enum LexiconUse {
  /** Any sequence of characters. */
  NONE,
  /** Words of the training texts, and their bigram counts. */
  TRAINING
}
