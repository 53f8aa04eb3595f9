package org.carrousel.recipes.rank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.metrics.RandomRanking;
import org.carrousel.metrics.RetrievalScores;
import org.carrousel.recipes.data.CandidateAnswer;

/**
 * Pairs grouped by the text of their question.
 *
 * @param pairs of all questions
 * @param candidates indices of each question's pairs, in the order of the pairs
 */
record Questions(List<CandidateAnswer> pairs, Map<String, List<Integer>> candidates) {
  static Questions of(List<CandidateAnswer> pairs) {
    Map<String, List<Integer>> candidates = new LinkedHashMap<>();
    for (int number = 0; number < pairs.size(); number++) {
      candidates.computeIfAbsent(pairs.get(number).query(), query -> new ArrayList<>()).add(number);
    }
    return new Questions(pairs, candidates);
  }

  int size() {
    return candidates.size();
  }

  /** Returns the questions with a right and a wrong candidate: others cannot be ranked badly. */
  Questions decidable() {
    Map<String, List<Integer>> decidable = new LinkedHashMap<>(candidates);
    decidable
        .values()
        .removeIf(numbers -> relevant(numbers) == 0 || relevant(numbers) == numbers.size());
    return new Questions(pairs, decidable);
  }

  private int relevant(List<Integer> numbers) {
    return (int) numbers.stream().filter(number -> pairs.get(number).relevant()).count();
  }

  /**
   * Sorts the indices of a question's candidates by score, the best first; equal ones stay in
   * order.
   *
   * @param scores of all pairs
   */
  static List<Integer> ranked(List<Integer> numbers, double[] scores) {
    return numbers.stream().sorted((a, b) -> Double.compare(scores[b], scores[a])).toList();
  }

  /** Counts the wrong candidates before the first right one. */
  int firstRight(List<Integer> ranked) {
    int first = 0;
    while (!pairs.get(ranked.get(first)).relevant()) {
      first++;
    }
    return first;
  }

  /**
   * Measures a ranking.
   *
   * @param scores of all pairs
   */
  RankScores scores(double[] scores) {
    RetrievalScores measures = new RetrievalScores();
    for (List<Integer> numbers : candidates.values()) {
      double[] own = new double[numbers.size()];
      boolean[] relevant = new boolean[own.length];
      for (int i = 0; i < own.length; i++) {
        own[i] = scores[numbers.get(i)];
        relevant[i] = pairs.get(numbers.get(i)).relevant();
      }
      measures.add(own, relevant);
    }
    return new RankScores(measures.meanAveragePrecision(), measures.meanReciprocalRank());
  }

  /** Measures random orders: the mean over all orders. */
  RankScores ofRandomOrder() {
    List<RandomRanking> orders =
        candidates.values().stream()
            .map(numbers -> new RandomRanking(numbers.size(), relevant(numbers)))
            .toList();
    return new RankScores(
        orders.stream().mapToDouble(RandomRanking::averagePrecision).average().orElseThrow(),
        orders.stream().mapToDouble(RandomRanking::reciprocalRank).average().orElseThrow());
  }
}
