package org.carrousel.recipes.translate;

import java.util.List;
import org.carrousel.decode.Hypothesis;

/**
 * A translation of a source.
 *
 * @param text as it would be written
 * @param tokens of the text
 * @param hypothesis what the search found: probability, score, whether it was cut
 */
public record Translation(String text, List<String> tokens, Hypothesis hypothesis) {
  /** Copies. */
  public Translation {
    tokens = List.copyOf(tokens);
  }

  /** What translations are sorted by: the log probability over the length penalty. */
  public double score() {
    return hypothesis.score();
  }
}
