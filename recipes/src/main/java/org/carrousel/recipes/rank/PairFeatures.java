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
 * What can be said of a pair without a network, by the telling words that the two texts share.
 *
 * @param bm25 with the statistics of the training part's candidates
 * @param stop words that tell nothing
 */
record PairFeatures(Bm25 bm25, StopWords stop) {
  /** In the order of {@link #of}. */
  static final List<String> NAMES = List.of("BM25", "word overlap", "word overlap by rarity");

  /**
   * Counts the words of the distinct candidates of the training part.
   *
   * @throws BadInputException if there is none that tells anything
   */
  static PairFeatures fit(StopWords stop, List<CandidateAnswer> train) {
    Set<String> texts = new LinkedHashSet<>();
    train.forEach(pair -> texts.add(pair.candidate()));
    Words words = new Words(stop);
    List<List<String>> collection = texts.stream().map(words::telling).toList();
    if (collection.stream().allMatch(List::isEmpty)) {
      throw new BadInputException(
          "%d training candidates without a word but stop words".formatted(texts.size()),
          "words that tell what a text is about",
          "check the key candidate, or set stop-words: none");
    }
    return new PairFeatures(Bm25.fit(collection), stop);
  }

  /**
   * BM25; the share of the question's words that the candidate has; the same with each word counted
   * by its inverse document frequency.
   */
  double[] of(CandidateAnswer pair) {
    Words words = new Words(stop);
    List<String> query = words.telling(pair.query());
    List<String> candidate = words.telling(pair.candidate());
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

  /** Of all pairs, [pair][feature]. */
  double[][] of(List<CandidateAnswer> pairs) {
    return pairs.stream().map(this::of).toArray(double[][]::new);
  }

  /** One feature of all pairs. */
  static double[] column(double[][] features, int column) {
    return Arrays.stream(features).mapToDouble(row -> row[column]).toArray();
  }
}
