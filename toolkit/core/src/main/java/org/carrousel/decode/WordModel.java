package org.carrousel.decode;

/** How probable a word is after another. */
public interface WordModel {
  /** What is before the first word of a sentence and after the last. */
  String BOUNDARY = "";

  /**
   * The natural logarithm of the probability of a word.
   *
   * @param previous {@link #BOUNDARY} at the beginning
   * @param word {@link #BOUNDARY} for the end
   */
  double logProbability(String previous, String word);
}
