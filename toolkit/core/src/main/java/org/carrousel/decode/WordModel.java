package org.carrousel.decode;

/** Bigram language model of words. */
public interface WordModel {
  /** Pseudo-word before the first and after the last word of a sentence. */
  String BOUNDARY = "";

  /**
   * Returns the natural logarithm of the probability of a word after another.
   *
   * @param previous previous word; {@link #BOUNDARY} at the start of a sentence
   * @param word next word; {@link #BOUNDARY} for the end of the sentence
   */
  double logProbability(String previous, String word);
}
