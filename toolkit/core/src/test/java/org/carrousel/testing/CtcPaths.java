package org.carrousel.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All paths of a short sequence, one by one: what CTC must agree with. */
public final class CtcPaths {
  /** What the paths of one labelling sum to. */
  public static final class Labelling {
    private final double[][] probabilityOfClass;
    private double probability;

    private Labelling(int steps, int classes) {
      this.probabilityOfClass = new double[steps][classes];
    }

    /** Of all its paths together. */
    public double probability() {
      return probability;
    }

    /** Of those of its paths that name a class at a time step. */
    public double probability(int step, int number) {
      return probabilityOfClass[step][number];
    }
  }

  private CtcPaths() {}

  /**
   * Labellings with their probabilities.
   *
   * @param probabilities [time][classes], the last class the blank
   */
  public static Map<List<Integer>, Labelling> labellings(double[][] probabilities) {
    Map<List<Integer>, Labelling> labellings = new LinkedHashMap<>();
    int classes = probabilities[0].length;
    walk(probabilities, new int[probabilities.length], 0, 1, classes, labellings);
    return labellings;
  }

  private static void walk(
      double[][] probabilities,
      int[] path,
      int step,
      double probability,
      int classes,
      Map<List<Integer>, Labelling> labellings) {
    if (step == path.length) {
      Labelling labelling =
          labellings.computeIfAbsent(
              spelled(path, classes - 1), labels -> new Labelling(path.length, classes));
      labelling.probability += probability;
      for (int t = 0; t < path.length; t++) {
        labelling.probabilityOfClass[t][path[t]] += probability;
      }
      return;
    }
    for (int c = 0; c < classes; c++) {
      path[step] = c;
      walk(
          probabilities, path, step + 1, probability * probabilities[step][c], classes, labellings);
    }
  }

  private static List<Integer> spelled(int[] path, int blank) {
    List<Integer> merged = new ArrayList<>();
    for (int t = 0; t < path.length; t++) {
      if (t == 0 || path[t] != path[t - 1]) {
        merged.add(path[t]);
      }
    }
    merged.removeIf(label -> label == blank);
    return merged;
  }
}
