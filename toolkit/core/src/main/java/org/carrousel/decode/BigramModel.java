package org.carrousel.decode;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carrousel.error.BadInputException;

/**
 * Bigram language model of words with interpolated Kneser-Ney smoothing and one discount. The
 * unigram distribution is interpolated with a uniform one over all known words and one unknown
 * word.
 *
 * <p>Source: Kneser and Ney 1995, "Improved backing-off for m-gram language modeling", interpolated
 * as in Chen and Goodman 1999, "An empirical study of smoothing techniques for language modeling";
 * the discount .75 as in Jurafsky and Martin, "Speech and Language Processing".
 */
public final class BigramModel implements WordModel {
  private static final double DISCOUNT = .75;

  private final Map<String, Map<String, Integer>> counts;
  private final Map<String, Integer> totals = new HashMap<>();

  /** Number of different words that precede each word. */
  private final Map<String, Integer> histories = new HashMap<>();

  private final int pairs;

  /**
   * Creates a model from bigram counts.
   *
   * @param counts counts by the previous word, then by the word; {@link #BOUNDARY} precedes the
   *     first word of a sentence and follows the last one
   * @throws BadInputException if there are no counts, or a count is below 1
   */
  public BigramModel(Map<String, Map<String, Integer>> counts) {
    this.counts = new TreeMap<>();
    counts.forEach(
        (previous, next) -> {
          next.forEach((word, count) -> requirePositive(previous, word, count));
          this.counts.put(previous, Collections.unmodifiableMap(new TreeMap<>(next)));
          totals.put(previous, next.values().stream().mapToInt(count -> count).sum());
          next.keySet().forEach(word -> histories.merge(word, 1, Integer::sum));
        });
    this.pairs = counts.values().stream().mapToInt(Map::size).sum();
    if (pairs == 0) {
      throw new BadInputException(
          "no sentences to count words in", "one or more", "give the training text");
    }
  }

  private static void requirePositive(String previous, String word, int count) {
    if (count < 1) {
      throw new BadInputException(
          "count " + count + " of \"" + word + "\" after \"" + previous + "\"",
          "1 or more, or no entry",
          "count the training text again");
    }
  }

  /**
   * Creates a model from the bigrams of sentences.
   *
   * @param sentences sentences as lists of words
   * @throws BadInputException if there is no sentence, or a word is empty
   */
  public static BigramModel of(Iterable<List<String>> sentences) {
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    for (List<String> sentence : sentences) {
      String previous = BOUNDARY;
      for (String word : sentence) {
        if (word.equals(BOUNDARY)) {
          throw new BadInputException(
              "an empty word in " + sentence, "words of one or more letters", "remove it");
        }
        count(counts, previous, word);
        previous = word;
      }
      count(counts, previous, BOUNDARY);
    }
    return new BigramModel(counts);
  }

  private static void count(
      Map<String, Map<String, Integer>> counts, String previous, String word) {
    counts.computeIfAbsent(previous, p -> new TreeMap<>()).merge(word, 1, Integer::sum);
  }

  /** Returns the bigram counts by the previous word, then by the word, as for the constructor. */
  public Map<String, Map<String, Integer>> counts() {
    return Collections.unmodifiableMap(counts);
  }

  @Override
  public double logProbability(String previous, String word) {
    return Math.log(probability(previous, word));
  }

  private double probability(String previous, String word) {
    Map<String, Integer> next = counts.get(previous);
    if (next == null) {
      return continuation(word);
    }
    double total = totals.get(previous);
    double discounted = Math.max(next.getOrDefault(word, 0) - DISCOUNT, 0) / total;
    return discounted + DISCOUNT * next.size() / total * continuation(word);
  }

  /** Returns the continuation probability, from the number of different preceding words. */
  private double continuation(String word) {
    double discounted = Math.max(histories.getOrDefault(word, 0) - DISCOUNT, 0) / pairs;
    double uniform = 1. / (histories.size() + 1);
    return discounted + DISCOUNT * histories.size() / pairs * uniform;
  }
}
