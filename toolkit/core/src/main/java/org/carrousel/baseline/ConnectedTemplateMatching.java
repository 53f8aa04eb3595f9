package org.carrousel.baseline;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Connected word recognition by dynamic time warping: finds the concatenation of templates with the
 * smallest sum of squared distances to a sequence, for any number of templates.
 *
 * <p>Source: Ney 1984, "The use of a one-stage dynamic programming algorithm for connected word
 * recognition". From one time step of the sequence to the next, the position in the template
 * advances by 0, 1 or 2.
 */
public final class ConnectedTemplateMatching {
  private ConnectedTemplateMatching() {}

  /**
   * Returns the best concatenation of templates.
   *
   * @param sequence [time][feature], at least one time step
   * @param templates [template][time][feature], each with at least one time step
   * @return numbers of the templates in order; empty if no template is short enough
   */
  public static int[] align(float[][] sequence, float[][][] templates) {
    return new Search(sequence.length, templates).align(sequence);
  }

  /** Dynamic program over the time steps of a sequence and the positions of all templates. */
  private static final class Search {
    private final float[][][] templates;

    /** Smallest cost of a path to each position, [template][position]. */
    private final double[][] costs;

    /** Time at which this path entered the template, [template][position]. */
    private final int[][] starts;

    /** Best template that ends before each time, [time + 1]. */
    private final int[] endTemplate;

    /** Cost of the path that ends with this template, [time + 1]. */
    private final double[] endCost;

    /** Time at which this path entered the template, [time + 1]. */
    private final int[] endStart;

    Search(int steps, float[][][] templates) {
      this.templates = templates;
      costs = Arrays.stream(templates).map(t -> infinite(t.length)).toArray(double[][]::new);
      starts = Arrays.stream(templates).map(t -> new int[t.length]).toArray(int[][]::new);
      endTemplate = new int[steps + 1];
      endCost = infinite(steps + 1);
      endStart = new int[steps + 1];
      endCost[0] = 0;
    }

    private static double[] infinite(int length) {
      double[] costs = new double[length];
      Arrays.fill(costs, Double.POSITIVE_INFINITY);
      return costs;
    }

    int[] align(float[][] sequence) {
      for (int time = 0; time < sequence.length; time++) {
        for (int template = 0; template < templates.length; template++) {
          advance(template, time, sequence[time]);
        }
      }
      Deque<Integer> sequenceTemplates = new ArrayDeque<>();
      boolean complete = endCost[sequence.length] < Double.POSITIVE_INFINITY;
      for (int end = complete ? sequence.length : 0; end > 0; end = endStart[end]) {
        sequenceTemplates.addFirst(endTemplate[end]);
      }
      return sequenceTemplates.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Updates a template's costs from its last position down, because it reads earlier ones. */
    private void advance(int template, int time, float[] step) {
      double[] cost = costs[template];
      int[] start = starts[template];
      int last = cost.length - 1;
      for (int p = last; p >= 0; p--) {
        double bestCost = cost[p];
        int bestStart = start[p];
        for (int back = 1; back <= 2 && back <= p; back++) {
          if (cost[p - back] < bestCost) {
            bestCost = cost[p - back];
            bestStart = start[p - back];
          }
        }
        if (p == 0 && endCost[time] < bestCost) {
          bestCost = endCost[time];
          bestStart = time;
        }
        cost[p] = bestCost + squaredDistance(step, templates[template][p]);
        start[p] = bestStart;
      }
      if (cost[last] < endCost[time + 1]) {
        endCost[time + 1] = cost[last];
        endTemplate[time + 1] = template;
        endStart[time + 1] = start[last];
      }
    }

    private static double squaredDistance(float[] a, float[] b) {
      double sum = 0;
      for (int feature = 0; feature < a.length; feature++) {
        double difference = a[feature] - b[feature];
        sum += difference * difference;
      }
      return sum;
    }
  }
}
