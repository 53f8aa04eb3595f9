package org.carrousel.recipes.classify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.metrics.BinaryRanking;

/**
 * Groups of sequences, or sequences that are in none, with a score each.
 *
 * @param names in the order in which they first occur
 * @param scores higher where a group is more likely to be positive
 * @param positive whether a sequence of it has the positive class
 */
@SuppressWarnings("ArrayRecordComponent") // carries scores to a ranking, compared by nobody
record ScoredGroups(List<String> names, double[] scores, boolean[] positive) {
  /**
   * Takes sequences together.
   *
   * @param probabilities of the positive class, one a sequence
   */
  static ScoredGroups of(
      List<LabelledSequence> sequences, double[] probabilities, RankingOptions options) {
    Map<Object, List<Integer>> members = new LinkedHashMap<>();
    for (int number = 0; number < probabilities.length; number++) {
      String group = sequences.get(number).group();
      Object key = group.isEmpty() ? (Object) number : group;
      members.computeIfAbsent(key, k -> new ArrayList<>()).add(number);
    }
    List<String> names = new ArrayList<>();
    double[] scores = new double[members.size()];
    boolean[] positive = new boolean[members.size()];
    for (List<Integer> numbers : members.values()) {
      LabelledSequence first = sequences.get(numbers.get(0));
      int at = names.size();
      names.add(first.group().isEmpty() ? first.name() : first.group());
      scores[at] =
          options.verdict().score(numbers.stream().mapToDouble(n -> probabilities[n]).toArray());
      positive[at] =
          numbers.stream().anyMatch(n -> options.positive().equals(sequences.get(n).label()));
    }
    return new ScoredGroups(names, scores, positive);
  }

  boolean hasPositive() {
    for (boolean one : positive) {
      if (one) {
        return true;
      }
    }
    return false;
  }

  BinaryRanking ranking() {
    return new BinaryRanking(scores, positive);
  }
}
