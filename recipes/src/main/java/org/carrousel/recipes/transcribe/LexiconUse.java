package org.carrousel.recipes.transcribe;

/** Whether words that may be read are known. */
public enum LexiconUse {
  /** Any labels may be read. */
  NONE,
  /** Words of the training texts, with how often one follows another. */
  TRAINING
}
