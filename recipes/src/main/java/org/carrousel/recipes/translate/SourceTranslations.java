package org.carrousel.recipes.translate;

import java.util.List;

/**
 * Translations of one source.
 *
 * @param source the source text
 * @param translations translations, best first; empty if all have probability 0
 * @param unknown number of source tokens that are not in the vocabulary
 */
public record SourceTranslations(String source, List<Translation> translations, long unknown) {
  /** Copies the list. */
  public SourceTranslations {
    translations = List.copyOf(translations);
  }
}
