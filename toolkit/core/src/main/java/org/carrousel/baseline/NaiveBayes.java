package org.carrousel.baseline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Multinomial naive Bayes classifier (McCallum and Nigam 1998) over n-grams of one to three tokens,
 * with boundary tokens and Lidstone smoothing.
 */
public final class NaiveBayes {
  private static final int LONGEST_N_GRAM = 3;
  private static final double SMOOTHING = .1;

  /** Boundary token before the first and after the last token. */
  private static final int EDGE = -2;

  private final Map<List<Integer>, int[]> counts = new HashMap<>();
  private final long[] totals;
  private final int[] examples;

  private NaiveBayes(int classes) {
    this.totals = new long[classes];
    this.examples = new int[classes];
  }

  /**
   * Trains a classifier.
   *
   * @param texts [example][token], ids of 0 or more
   * @param classes class number of each example
   * @param count number of classes
   */
  public static NaiveBayes fit(int[][] texts, int[] classes, int count) {
    NaiveBayes model = new NaiveBayes(count);
    for (int number = 0; number < texts.length; number++) {
      int label = classes[number];
      model.examples[label]++;
      forEachNGram(
          texts[number],
          nGram -> {
            model.counts.computeIfAbsent(nGram, n -> new int[count])[label]++;
            model.totals[label]++;
          });
    }
    return model;
  }

  /** Returns the number of the most probable class. */
  public int predict(int[] text) {
    double[] logs = new double[examples.length];
    for (int label = 0; label < logs.length; label++) {
      logs[label] = Math.log(examples[label]);
    }
    forEachNGram(
        text,
        nGram -> {
          int[] classCounts = counts.get(nGram);
          for (int label = 0; label < logs.length; label++) {
            int count = classCounts == null ? 0 : classCounts[label];
            logs[label] +=
                Math.log((count + SMOOTHING) / (totals[label] + SMOOTHING * counts.size()));
          }
        });
    int best = 0;
    for (int label = 1; label < logs.length; label++) {
      best = logs[label] > logs[best] ? label : best;
    }
    return best;
  }

  private static void forEachNGram(int[] text, Consumer<List<Integer>> consumer) {
    Integer[] tokens = new Integer[text.length + 2];
    tokens[0] = EDGE;
    tokens[tokens.length - 1] = EDGE;
    for (int i = 0; i < text.length; i++) {
      tokens[i + 1] = text[i];
    }
    List<Integer> all = List.of(tokens);
    for (int from = 0; from < tokens.length; from++) {
      for (int to = from + 1; to <= Math.min(tokens.length, from + LONGEST_N_GRAM); to++) {
        consumer.accept(List.copyOf(all.subList(from, to)));
      }
    }
  }
}
