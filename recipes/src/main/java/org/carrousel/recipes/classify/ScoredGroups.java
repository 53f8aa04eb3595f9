package org.carrousel.recipes.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.metrics.BinaryRanking;
import org.carrousel.recipes.data.LabelledSequence;

/**
 * Scores of groups of sequences; a sequence without a group is one by itself.
 *
 * @param names in the order in which they first occur
 * @param scores higher where a group is more likely to be positive
 * @param positive whether a sequence of it has the positive class
 */
record ScoredGroups(List<String> names, double[] scores, boolean[] positive) {
  /**
   * Groups sequences.
   *
   * @param probabilities of the positive class, 0 to 1, one for each sequence
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

  /** The outputs of one class as scores from 0 to 1, which those of least squares may leave. */
  static double[] column(float[][] outputs, int label) {
    return Arrays.stream(outputs)
        .mapToDouble(row -> Math.min(1, Math.max(0, row[label])))
        .toArray();
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
