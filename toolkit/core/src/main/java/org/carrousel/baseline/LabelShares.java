package org.carrousel.baseline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Probabilities of labels of time steps, counted in training sequences and smoothed by one more
 * count of each outcome (Laplace).
 */
public final class LabelShares {
  private static final double PRIOR = 1;

  private LabelShares() {}

  /**
   * Shares of classes, of which one holds at each time step.
   *
   * @param all [class], of all time steps
   * @param byStep [class], of each time step that a training sequence has
   */
  public record OfClasses(float[] all, List<float[]> byStep) {
    /**
     * Counts classes.
     *
     * @param sequences [time], numbers of the classes from 0
     * @param classes their number
     */
    public static OfClasses fit(List<int[]> sequences, int classes) {
      double[] all = new double[classes];
      List<double[]> byStep = new ArrayList<>();
      for (int[] sequence : sequences) {
        for (int step = 0; step < sequence.length; step++) {
          if (step == byStep.size()) {
            byStep.add(new double[classes]);
          }
          all[sequence[step]]++;
          byStep.get(step)[sequence[step]]++;
        }
      }
      return new OfClasses(shares(all), byStep.stream().map(LabelShares::shares).toList());
    }

    /** The shares at a time step; beyond the longest training sequence those of all steps. */
    public float[] at(int step) {
      return step < byStep.size() ? byStep.get(step) : all;
    }
  }

  private static float[] shares(double[] counts) {
    double sum = Arrays.stream(counts).sum() + PRIOR * counts.length;
    float[] shares = new float[counts.length];
    for (int label = 0; label < counts.length; label++) {
      shares[label] = (float) ((counts[label] + PRIOR) / sum);
    }
    return shares;
  }

  /**
   * Shares of the time steps at which labels hold, any number of them at a time.
   *
   * @param all [label], of all time steps
   * @param given [0 or 1][label], of the time steps at which the label's feature is 0, or 1
   */
  public record OfMarks(float[] all, float[][] given) {
    /**
     * Counts labels.
     *
     * @param marks [time][label] of each sequence, 1 if the label holds, otherwise 0
     * @param features [time][feature] of each sequence; of a label the feature of its number
     */
    public static OfMarks fit(List<float[][]> marks, List<float[][]> features) {
      int labels = marks.get(0)[0].length;
      double[][] held = new double[2][labels];
      double[][] steps = new double[2][labels];
      for (int number = 0; number < marks.size(); number++) {
        float[][] sequence = marks.get(number);
        for (int step = 0; step < sequence.length; step++) {
          for (int label = 0; label < labels; label++) {
            int feature = feature(features.get(number)[step], label);
            steps[feature][label]++;
            held[feature][label] += sequence[step][label];
          }
        }
      }
      float[] all = new float[labels];
      float[][] given = new float[2][labels];
      for (int label = 0; label < labels; label++) {
        all[label] = share(held[0][label] + held[1][label], steps[0][label] + steps[1][label]);
        given[0][label] = share(held[0][label], steps[0][label]);
        given[1][label] = share(held[1][label], steps[1][label]);
      }
      return new OfMarks(all, given);
    }

    private static float share(double held, double steps) {
      return (float) ((held + PRIOR) / (steps + 2 * PRIOR));
    }

    private static int feature(float[] features, int label) {
      return label < features.length && features[label] == 1 ? 1 : 0;
    }

    /** Probabilities of the labels of a time step, given its features. */
    public float[] given(float... features) {
      float[] shares = new float[all.length];
      for (int label = 0; label < shares.length; label++) {
        shares[label] = given[feature(features, label)][label];
      }
      return shares;
    }
  }
}
