package org.carrousel.baseline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Multinomial naive Bayes (McCallum and Nigam 1998) over runs of one to three tokens, the edges of
 * a text among them, with Lidstone's smoothing.
 */
public final class NaiveBayes {
  private static final int LONGEST_RUN = 3;
  private static final double SMOOTHING = .1;

  /** Before the first token and after the last. */
  private static final int EDGE = -2;

  private final Map<List<Integer>, int[]> counts = new HashMap<>();
  private final long[] totals;
  private final int[] examples;

  private NaiveBayes(int classes) {
    this.totals = new long[classes];
    this.examples = new int[classes];
  }

  /**
   * Counts the training part.
   *
   * @param texts [example][token]
   * @param classes number of each example's class
   * @param count how many classes there are
   */
  public static NaiveBayes fit(int[][] texts, int[] classes, int count) {
    NaiveBayes model = new NaiveBayes(count);
    for (int number = 0; number < texts.length; number++) {
      int label = classes[number];
      model.examples[label]++;
      runs(
          texts[number],
          run -> {
            model.counts.computeIfAbsent(run, r -> new int[count])[label]++;
            model.totals[label]++;
          });
    }
    return model;
  }

  /** The number of the most probable class. */
  public int predict(int[] text) {
    double[] logs = new double[examples.length];
    for (int label = 0; label < logs.length; label++) {
      logs[label] = Math.log(examples[label]);
    }
    runs(
        text,
        run -> {
          int[] seen = counts.get(run);
          for (int label = 0; label < logs.length; label++) {
            int count = seen == null ? 0 : seen[label];
            logs[label] +=
                Math.log((count + SMOOTHING) / (totals[label] + SMOOTHING * counts.size()));
          }
        });
    int most = 0;
    for (int label = 1; label < logs.length; label++) {
      most = logs[label] > logs[most] ? label : most;
    }
    return most;
  }

  private static void runs(int[] text, Consumer<List<Integer>> consumer) {
    Integer[] tokens = new Integer[text.length + 2];
    tokens[0] = EDGE;
    tokens[tokens.length - 1] = EDGE;
    for (int i = 0; i < text.length; i++) {
      tokens[i + 1] = text[i];
    }
    List<Integer> all = List.of(tokens);
    for (int from = 0; from < tokens.length; from++) {
      for (int to = from + 1; to <= Math.min(tokens.length, from + LONGEST_RUN); to++) {
        consumer.accept(List.copyOf(all.subList(from, to)));
      }
    }
  }
}
