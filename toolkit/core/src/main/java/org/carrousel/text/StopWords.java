package org.carrousel.text;

import java.util.List;
import java.util.Set;

/** Frequent words without a topic, which measures of the topic of a text leave out. */
public enum StopWords {
  /** No stop words. */
  NONE,
  /** The English stop words of Lucene's standard analyzer up to version 7. */
  ENGLISH;

  private static final Tokenizer TOKENIZER = new Tokenizer(TokenUnit.WORDS_AND_PUNCTUATION, true);

  private static final Set<String> ENGLISH_WORDS =
      Set.of(
          "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in", "into", "is",
          "it", "no", "not", "of", "on", "or", "such", "that", "the", "their", "then", "there",
          "these", "they", "this", "to", "was", "will", "with");

  /** Returns the words and punctuation of a text in lower case, stop words included. */
  public static List<String> allWords(String text) {
    return TOKENIZER.tokens(text);
  }

  /** Returns the same without stop words. */
  public List<String> contentWords(String text) {
    return allWords(text).stream()
        .filter(word -> this == NONE || !ENGLISH_WORDS.contains(word))
        .toList();
  }
}
