package org.carrousel.decode;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carrousel.error.BadInputException;

/**
 * Words by the word before, counted in sentences and smoothed: interpolated Kneser-Ney with one
 * discount, which ends in equal probabilities of all known words and an unknown one.
 *
 * <p>Source: Kneser and Ney 1995, "Improved backing-off for m-gram language modeling", interpolated
 * as in Chen and Goodman 1999, "An empirical study of smoothing techniques for language modeling";
 * the discount .75 as in Jurafsky and Martin, "Speech and Language Processing".
 */
public final class BigramModel implements WordModel {
  private static final double DISCOUNT = .75;

  private final Map<String, Map<String, Integer>> counts;
  private final Map<String, Integer> totals = new HashMap<>();

  /** Of each word, how many different words it follows. */
  private final Map<String, Integer> histories = new HashMap<>();

  private final int pairs;

  /**
   * Takes counts, as {@link #counts} gives them.
   *
   * @param counts by the word before, then by the word; {@link #BOUNDARY} is before the first word
   *     of a sentence and after the last
   * @throws BadInputException if there are none, or one is below 1
   */
  public BigramModel(Map<String, Map<String, Integer>> counts) {
    this.counts = new TreeMap<>();
    counts.forEach(
        (previous, next) -> {
          next.forEach((word, count) -> requireSeen(previous, word, count));
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

  private static void requireSeen(String previous, String word, int count) {
    if (count < 1) {
      throw new BadInputException(
          "count " + count + " of \"" + word + "\" after \"" + previous + "\"",
          "1 or more, or no entry",
          "count the training text again");
    }
  }

  /**
   * Counts words.
   *
   * @param sentences lists of words
   * @throws BadInputException if there is no sentence, or an empty word
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

  /** By the word before, then by the word; a model of these counts is the same. */
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
    double seen = Math.max(next.getOrDefault(word, 0) - DISCOUNT, 0) / total;
    return seen + DISCOUNT * next.size() / total * continuation(word);
  }

  /** By the number of different words that a word follows. */
  private double continuation(String word) {
    double seen = Math.max(histories.getOrDefault(word, 0) - DISCOUNT, 0) / pairs;
    double equal = 1. / (histories.size() + 1);
    return seen + DISCOUNT * histories.size() / pairs * equal;
  }
}
