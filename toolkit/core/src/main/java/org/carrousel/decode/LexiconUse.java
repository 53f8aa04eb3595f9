package org.carrousel.decode;

/** Which words a transcript may have. */
public enum LexiconUse {
  /** Any sequence of characters. */
  NONE,
  /** WordCounts of the training texts; their bigrams are counted, too. */
  TRAINING
}
