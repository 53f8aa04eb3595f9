package org.carrousel.recipes.translate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pairs that remember where they come from.
 *
 * @param name the file, as the user named it
 * @param sha256 of its bytes
 * @param pairs in the file's order
 * @param notes what the user should be told
 */
public record PairFile(String name, String sha256, List<SentencePair> pairs, List<String> notes) {
  /** Copies. */
  public PairFile {
    pairs = List.copyOf(pairs);
    notes = List.copyOf(notes);
  }

  /** The same under another name. */
  public PairFile named(String name) {
    return new PairFile(name, sha256, pairs, notes);
  }

  /** The same, each source once with all of its targets. */
  PairFile bySource() {
    Map<String, SentencePair> merged = new LinkedHashMap<>();
    for (SentencePair pair : pairs) {
      merged.merge(pair.source(), pair, PairFile::merged);
    }
    return new PairFile(name, sha256, List.copyOf(merged.values()), notes);
  }

  private static SentencePair merged(SentencePair one, SentencePair other) {
    List<String> targets = new ArrayList<>(one.targets());
    other.targets().stream().filter(target -> !targets.contains(target)).forEach(targets::add);
    return new SentencePair(one.source(), targets, one.place());
  }
}
