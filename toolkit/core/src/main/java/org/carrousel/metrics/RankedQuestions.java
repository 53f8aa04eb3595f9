package org.carrousel.metrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pairs of a question and a candidate, grouped by the text of the question.
 *
 * @param relevant of each pair, whether the candidate answers the question
 * @param candidates indices of each question's pairs, in the order of the pairs
 */
@SuppressWarnings("ArrayRecordComponent") // carries labels, compared by nobody
public record RankedQuestions(boolean[] relevant, Map<String, List<Integer>> candidates) {
  /**
   * Groups pairs.
   *
   * @param questions of each pair
   * @param relevant of each pair, whether the candidate answers the question
   */
  public static RankedQuestions of(List<String> questions, boolean... relevant) {
    Map<String, List<Integer>> candidates = new LinkedHashMap<>();
    for (int number = 0; number < relevant.length; number++) {
      candidates.computeIfAbsent(questions.get(number), key -> new ArrayList<>()).add(number);
    }
    return new RankedQuestions(relevant, candidates);
  }

  /** Number of questions. */
  public int size() {
    return candidates.size();
  }

  /** Returns the questions with a right and a wrong candidate: others cannot be ranked badly. */
  public RankedQuestions decidable() {
    Map<String, List<Integer>> decidable = new LinkedHashMap<>(candidates);
    decidable
        .values()
        .removeIf(numbers -> relevant(numbers) == 0 || relevant(numbers) == numbers.size());
    return new RankedQuestions(relevant, decidable);
  }

  private int relevant(List<Integer> numbers) {
    return (int) numbers.stream().filter(number -> relevant[number]).count();
  }

  /**
   * Sorts the indices of a question's candidates by score, the best first; equal ones stay in
   * order.
   *
   * @param scores of all pairs
   */
  public static List<Integer> ranked(List<Integer> numbers, double[] scores) {
    return numbers.stream().sorted((a, b) -> Double.compare(scores[b], scores[a])).toList();
  }

  /** Counts the wrong candidates before the first right one. */
  public int firstRight(List<Integer> ranked) {
    int first = 0;
    while (!relevant[ranked.get(first)]) {
      first++;
    }
    return first;
  }

  /**
   * Measures a ranking.
   *
   * @param scores of all pairs
   */
  public RetrievalScores scores(double... scores) {
    RetrievalScores measures = new RetrievalScores();
    for (List<Integer> numbers : candidates.values()) {
      double[] own = new double[numbers.size()];
      boolean[] right = new boolean[own.length];
      for (int i = 0; i < own.length; i++) {
        own[i] = scores[numbers.get(i)];
        right[i] = relevant[numbers.get(i)];
      }
      measures.add(own, right);
    }
    return measures;
  }

  /** Returns what a random order of each question's candidates earns in the mean. */
  public List<RandomRanking> randomOrders() {
    return candidates.values().stream()
        .map(numbers -> new RandomRanking(numbers.size(), relevant(numbers)))
        .toList();
  }
}
