package org.carrousel.recipes.transcribe;

/** Which words a transcript may have. */
public enum LexiconUse {
  /** Any sequence of characters. */
  NONE,
  /** Words of the training texts; their bigrams are counted, too. */
  TRAINING
}
