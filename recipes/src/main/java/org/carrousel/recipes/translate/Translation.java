package org.carrousel.recipes.translate;

import java.util.List;

/**
 * Translation of a source.
 *
 * @param text the text
 * @param tokens tokens of the text
 * @param logProbability natural logarithm of the probability, including the end token if the
 *     translation is complete
 * @param score sort key of translations: the log probability divided by the length penalty
 * @param complete false if the translation was truncated at the maximal length
 */
public record Translation(
    String text, List<String> tokens, double logProbability, double score, boolean complete) {
  /** Copies the list. */
  public Translation {
    tokens = List.copyOf(tokens);
  }
}
