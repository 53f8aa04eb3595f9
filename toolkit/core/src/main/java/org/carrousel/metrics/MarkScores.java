package org.carrousel.metrics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures of any number of labels at each time step.
 *
 * @param nll binary cross-entropy summed over the labels of a time step, in nats, averaged over
 *     time steps (Boulanger-Lewandowski et al. 2012)
 * @param hits labels that held, with a probability above .5
 * @param falseAlarms labels that did not hold, with a probability above .5
 * @param misses labels that held, with a probability of .5 or less
 */
public record MarkScores(double nll, long hits, long falseAlarms, long misses) {
  /** Smallest probability of the loss, so that it stays finite. */
  private static final double LEAST = 1e-12;

  /**
   * Measures probabilities.
   *
   * @param truth [time][label] of each sequence, 1 if the label holds, otherwise 0
   * @param probabilities [time][label] of each sequence
   */
  public static MarkScores of(List<float[][]> truth, List<float[][]> probabilities) {
    double loss = 0;
    long steps = 0;
    long[] counts = new long[3];
    for (int number = 0; number < truth.size(); number++) {
      float[][] marks = truth.get(number);
      steps += marks.length;
      for (int step = 0; step < marks.length; step++) {
        for (int label = 0; label < marks[step].length; label++) {
          double probability = probabilities.get(number)[step][label];
          boolean holds = marks[step][label] == 1;
          loss -= Math.log(Math.max(LEAST, holds ? probability : 1 - probability));
          if (holds || probability > .5) {
            counts[probability > .5 ? holds ? 0 : 1 : 2]++;
          }
        }
      }
    }
    return new MarkScores(loss / steps, counts[0], counts[1], counts[2]);
  }

  /** Share of hits in all labels that held or were predicted (Bay, Ehmann and Downie 2009). */
  public double accuracy() {
    return hits == 0 ? 0 : (double) hits / (hits + falseAlarms + misses);
  }

  /**
   * Measures by key.
   *
   * @param prefix of the keys, such as {@code test.}
   */
  public Map<String, Double> metrics(String prefix) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put(prefix + "nll", nll);
    metrics.put(prefix + "accuracy", accuracy());
    return metrics;
  }
}
