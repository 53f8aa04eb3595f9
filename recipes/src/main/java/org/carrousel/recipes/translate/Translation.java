package org.carrousel.recipes.translate;

import java.util.List;

/**
 * A translation of a source.
 *
 * @param text as it would be written
 * @param tokens of the text
 * @param logProbability natural logarithm of the probability, of the end token too if the
 *     translation is complete
 * @param score by which translations are sorted: the log probability over the length penalty
 * @param complete false if the translation was cut off at the greatest length
 */
public record Translation(
    String text, List<String> tokens, double logProbability, double score, boolean complete) {
  /** Copies the list. */
  public Translation {
    tokens = List.copyOf(tokens);
  }
}
