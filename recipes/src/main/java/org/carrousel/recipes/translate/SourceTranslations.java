package org.carrousel.recipes.translate;

import java.util.List;

/**
 * Translations of a source.
 *
 * @param source as given
 * @param translations the best first; none if the network gives all of them the probability 0
 * @param unknown number of source tokens that the training part does not have
 */
public record SourceTranslations(String source, List<Translation> translations, long unknown) {
  /** Copies the list. */
  public SourceTranslations {
    translations = List.copyOf(translations);
  }
}
