package org.carrousel.recipes.translate;

import java.util.List;

/**
 * A source and what it may become.
 *
 * @param source a text
 * @param targets translations of which any is right, at least one; empty where it is not known
 * @param place file and line, for messages
 */
public record SentencePair(String source, List<String> targets, String place) {
  /** Copies. */
  public SentencePair {
    targets = List.copyOf(targets);
  }
}
