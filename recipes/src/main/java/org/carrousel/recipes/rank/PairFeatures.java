package org.carrousel.recipes.rank;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.carrousel.baseline.Bm25;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.data.CandidateAnswer;

/**
 * BM25 and word overlaps of a question and a candidate, without stop words.
 *
 * @param bm25 with the word counts of the training part's candidates
 * @param stop words that are left out
 */
record PairFeatures(Bm25 bm25, StopWords stop) {
  /** Names of the features, in the order of {@link #of(CandidateAnswer)}. */
  static final List<String> NAMES = List.of("BM25", "word overlap", "word overlap by rarity");

  /** Counts the words of the distinct candidates of the training part. */
  static PairFeatures fit(StopWords stop, List<CandidateAnswer> train) {
    Set<String> texts = new LinkedHashSet<>();
    train.forEach(pair -> texts.add(pair.candidate()));
    Words words = new Words(stop);
    List<List<String>> collection = texts.stream().map(words::content).toList();
    if (collection.stream().allMatch(List::isEmpty)) {
      throw new BadInputException(
          "%d training candidates without a word but stop words".formatted(texts.size()),
          "candidates with other words",
          "check the key candidate, or set stop-words: none");
    }
    return new PairFeatures(Bm25.fit(collection), stop);
  }

  /**
   * Returns BM25; the share of the question's words that the candidate has, 0 to 1; and the same
   * share with each word weighted by its inverse document frequency.
   */
  double[] of(CandidateAnswer pair) {
    Words words = new Words(stop);
    List<String> query = words.content(pair.query());
    List<String> candidate = words.content(pair.candidate());
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

  /** Returns the features of all pairs, [pair][feature]. */
  double[][] of(List<CandidateAnswer> pairs) {
    return pairs.stream().map(this::of).toArray(double[][]::new);
  }

  /** Returns one feature of all pairs. */
  static double[] column(double[][] features, int column) {
    return Arrays.stream(features).mapToDouble(row -> row[column]).toArray();
  }
}
