package org.carrousel.recipes.rank;

import java.util.Set;

/** Words that tell nothing of what a text is about: BM25, overlaps and marks leave them out. */
public enum StopWords {
  /** Every word tells. */
  NONE,
  /** Those that Lucene's standard analyzer left out up to version 7. */
  ENGLISH;

  private static final Set<String> ENGLISH_WORDS =
      Set.of(
          "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in", "into", "is",
          "it", "no", "not", "of", "on", "or", "such", "that", "the", "their", "then", "there",
          "these", "they", "this", "to", "was", "will", "with");

  boolean contains(String word) {
    return this == ENGLISH && ENGLISH_WORDS.contains(word);
  }
}
