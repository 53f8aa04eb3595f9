package org.carrousel.baseline;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Reads a sequence as templates one after the other, each warped in time: of all rows of templates,
 * however many, the one with the least sum of squared distances. What connected words were
 * recognized by before networks.
 *
 * <p>Source: Ney 1984, "The use of a one-stage dynamic programming algorithm for connected word
 * recognition". A time step of the sequence meets one time step of a template: the template stays,
 * goes on by one, or leaves one out.
 */
public final class ConnectedTemplateMatching {
  private ConnectedTemplateMatching() {}

  /**
   * The templates that a sequence is made of.
   *
   * @param sequence [time][feature], at least one time step
   * @param templates [template][time][feature], each of at least one time step
   * @return their numbers in order, at least one; none only if no template is short enough
   */
  public static int[] align(float[][] sequence, float[][][] templates) {
    return new Search(sequence.length, templates).align(sequence);
  }

  /** Least costs of the ways to each place of each template, time step by time step. */
  private static final class Search {
    private final float[][][] templates;

    /** [template][place]: cost so far, and the time step before the template began. */
    private final double[][] costs;

    private final int[][] begins;

    /** [time + 1]: the template that ends best after a time step, its cost, its beginning. */
    private final int[] endTemplate;

    private final double[] endCost;
    private final int[] endBegin;

    Search(int steps, float[][][] templates) {
      this.templates = templates;
      costs = Arrays.stream(templates).map(t -> filled(t.length)).toArray(double[][]::new);
      begins = Arrays.stream(templates).map(t -> new int[t.length]).toArray(int[][]::new);
      endTemplate = new int[steps + 1];
      endCost = filled(steps + 1);
      endBegin = new int[steps + 1];
      endCost[0] = 0;
    }

    private static double[] filled(int length) {
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
      Deque<Integer> read = new ArrayDeque<>();
      boolean reached = endCost[sequence.length] < Double.POSITIVE_INFINITY;
      for (int end = reached ? sequence.length : 0; end > 0; end = endBegin[end]) {
        read.addFirst(endTemplate[end]);
      }
      return read.stream().mapToInt(Integer::intValue).toArray();
    }

    /** From the last place to the first, so that the places before are still those of before. */
    private void advance(int template, int time, float[] step) {
      double[] cost = costs[template];
      int[] begin = begins[template];
      int last = cost.length - 1;
      for (int place = last; place >= 0; place--) {
        double least = cost[place];
        int from = begin[place];
        for (int back = 1; back <= 2 && back <= place; back++) {
          if (cost[place - back] < least) {
            least = cost[place - back];
            from = begin[place - back];
          }
        }
        if (place == 0 && endCost[time] < least) {
          least = endCost[time];
          from = time;
        }
        cost[place] = least + squared(step, templates[template][place]);
        begin[place] = from;
      }
      if (cost[last] < endCost[time + 1]) {
        endCost[time + 1] = cost[last];
        endTemplate[time + 1] = template;
        endBegin[time + 1] = begin[last];
      }
    }

    private static double squared(float[] a, float[] b) {
      double sum = 0;
      for (int feature = 0; feature < a.length; feature++) {
        double difference = a[feature] - b[feature];
        sum += difference * difference;
      }
      return sum;
    }
  }
}
