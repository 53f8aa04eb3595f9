package org.carrousel.recipes.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A source text and its translations.
 *
 * @param source a text
 * @param targets translations, each of which is right, at least one; empty if none is known
 * @param place file and line, as messages name it
 */
public record SentencePair(String source, List<String> targets, String place) {
  /** Copies the list. */
  public SentencePair {
    targets = List.copyOf(targets);
  }

  /** Merges pairs of the same source into one with all of their different targets. */
  public static List<SentencePair> bySource(List<SentencePair> pairs) {
    Map<String, SentencePair> merged = new LinkedHashMap<>();
    pairs.forEach(pair -> merged.merge(pair.source, pair, SentencePair::merged));
    return List.copyOf(merged.values());
  }

  private SentencePair merged(SentencePair other) {
    List<String> all = new ArrayList<>(targets);
    other.targets.stream().filter(target -> !all.contains(target)).forEach(all::add);
    return new SentencePair(source, all, place);
  }
}
