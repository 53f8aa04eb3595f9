package org.carrousel.baseline;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.carrousel.error.BadInputException;
import org.carrousel.text.StopWords;

/**
 * BM25 and word overlaps of a question and a candidate, without stop words.
 *
 * @param bm25 with the word counts of the training candidates
 * @param stop words that are left out
 */
public record WordOverlaps(Bm25 bm25, StopWords stop) {
  /** Names of the features, in the order of {@link #of}. */
  public static final List<String> NAMES =
      List.of("BM25", "word overlap", "word overlap by rarity");

  /** Counts the words of the distinct candidates. */
  public static WordOverlaps fit(StopWords stop, List<String> candidates) {
    Set<String> texts = new LinkedHashSet<>(candidates);
    List<List<String>> collection = texts.stream().map(stop::contentWords).toList();
    if (collection.stream().allMatch(List::isEmpty)) {
      throw new BadInputException(
          "%d training candidates without a word but stop words".formatted(texts.size()),
          "candidates with other words",
          "check the key candidate, or set stop-words: none");
    }
    return new WordOverlaps(Bm25.fit(collection), stop);
  }

  /**
   * Returns BM25; the share of the question's words that the candidate has, 0 to 1; and the same
   * share with each word weighted by its inverse document frequency.
   */
  public double[] of(String question, String answer) {
    List<String> query = stop.contentWords(question);
    List<String> candidate = stop.contentWords(answer);
    Set<String> asked = new LinkedHashSet<>(query);
    Set<String> found = new HashSet<>(candidate);
    double rarity = 0;
    double foundRarity = 0;
    int shared = 0;
    for (String word : asked) {
      double rare = bm25.inverseDocumentFrequency(word);
      rarity += rare;
      if (found.contains(word)) {
        foundRarity += rare;
        shared++;
      }
    }
    return new double[] {
      bm25.score(query, candidate),
      asked.isEmpty() ? 0 : (double) shared / asked.size(),
      asked.isEmpty() ? 0 : foundRarity / rarity
    };
  }
}
