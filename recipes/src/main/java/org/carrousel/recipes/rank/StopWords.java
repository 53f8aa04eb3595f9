package org.carrousel.recipes.rank;

import java.util.Set;

/** Frequent words without a topic, which BM25, overlaps and marks leave out. */
public enum StopWords {
  /** No stop words. */
  NONE,
  /** The English stop words of Lucene's standard analyzer up to version 7. */
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
