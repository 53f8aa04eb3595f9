package org.carrousel.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Scores of groups of examples; an example without a group is one by itself.
 *
 * @param names in the order in which they first occur
 * @param scores higher where a group is more likely to be positive
 * @param positive whether an example of it has the positive class
 */
@SuppressWarnings("ArrayRecordComponent") // carries scores, compared by nobody
public record ScoredGroups(List<String> names, double[] scores, boolean[] positive) {
  /**
   * An example of a group.
   *
   * @param group its name; empty for an example that is a group by itself
   * @param name of the example
   * @param positive whether it has the positive class
   * @param probability of the positive class, 0 to 1
   */
  public record Member(String group, String name, boolean positive, double probability) {}

  /** Groups examples. */
  public static ScoredGroups of(List<Member> examples, GroupScore score) {
    Map<Object, List<Member>> groups = new LinkedHashMap<>();
    for (Member example : examples) {
      Object key = example.group().isEmpty() ? (Object) groups.size() : example.group();
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(example);
    }
    List<String> names = new ArrayList<>();
    double[] scores = new double[groups.size()];
    boolean[] positive = new boolean[groups.size()];
    for (List<Member> members : groups.values()) {
      Member first = members.get(0);
      int at = names.size();
      names.add(first.group().isEmpty() ? first.name() : first.group());
      scores[at] = score.of(members.stream().mapToDouble(Member::probability).toArray());
      positive[at] = members.stream().anyMatch(Member::positive);
    }
    return new ScoredGroups(names, scores, positive);
  }

  /** The outputs of one class as scores from 0 to 1, which those of least squares may leave. */
  public static double[] column(float[][] outputs, int label) {
    return Arrays.stream(outputs)
        .mapToDouble(row -> Math.min(1, Math.max(0, row[label])))
        .toArray();
  }

  /** Whether a group is positive. */
  public boolean hasPositive() {
    for (boolean one : positive) {
      if (one) {
        return true;
      }
    }
    return false;
  }

  /** The ranking of the groups by their scores. */
  public BinaryRanking ranking() {
    return new BinaryRanking(scores, positive);
  }
}
