package org.carrousel.recipes.translate;

import java.util.List;

/**
 * What a source was translated into.
 *
 * @param source as given
 * @param place its file and line
 * @param translations the best first; none if the network gives every one the probability 0
 * @param unknown tokens of the source that training did not know
 */
public record SourceTranslations(
    String source, String place, List<Translation> translations, long unknown) {
  /** Copies. */
  public SourceTranslations {
    translations = List.copyOf(translations);
  }
}
