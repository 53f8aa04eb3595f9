package org.carrousel.loss;

import java.util.Arrays;

/**
 * Forward and backward variables of one sequence. Its places are the labels with blanks around
 * them: place 2 i + 1 is label i, even places are blanks.
 */
final class CtcLattice {
  private final int classes;
  private final double[] activations;
  private final int steps;
  private final int[] classAt;
  private final int places;

  /** [time]: what turns activations into log probabilities. */
  private final double[] logSums;

  /** [time, places]: log probability of all beginnings of paths that end at a place. */
  private final double[] forward;

  private final double logProbability;

  CtcLattice(CtcLoss loss, double[] activations, int steps, int... labels) {
    this.classes = loss.classes();
    this.activations = activations;
    this.steps = steps;
    this.places = 2 * labels.length + 1;
    this.classAt = new int[places];
    Arrays.fill(classAt, loss.blank());
    for (int i = 0; i < labels.length; i++) {
      classAt[2 * i + 1] = labels[i];
    }
    this.logSums = new double[steps];
    this.forward = new double[Math.multiplyExact(steps, places)];
    this.logProbability = steps == 0 ? 0 : readForward();
  }

  double loss() {
    return -logProbability;
  }

  private double readForward() {
    double[] before = new double[places];
    double[] here = new double[places];
    Arrays.fill(before, LogSpace.ZERO);
    for (int step = 0; step < steps; step++) {
      logSums[step] =
          LogSpace.sum(Arrays.copyOfRange(activations, step * classes, (step + 1) * classes));
      for (int place = 0; place < places; place++) {
        here[place] =
            (step == 0 ? start(place) : arriving(before, place)) + logProbability(step, place);
      }
      System.arraycopy(here, 0, forward, step * places, places);
      double[] free = before;
      before = here;
      here = free;
    }
    return places == 1 ? before[0] : LogSpace.add(before[places - 1], before[places - 2]);
  }

  /** A path starts with a blank or the first label. */
  private static double start(int place) {
    return place < 2 ? 0 : LogSpace.ZERO;
  }

  /** Equation 6: a path stays, goes on by one, or leaves out a blank between different labels. */
  private double arriving(double[] before, int place) {
    double sum = before[place];
    if (place > 0) {
      sum = LogSpace.add(sum, before[place - 1]);
    }
    return leavesOutBlankBefore(place) ? LogSpace.add(sum, before[place - 2]) : sum;
  }

  private boolean leavesOutBlankBefore(int place) {
    return place % 2 == 1 && place > 1 && classAt[place] != classAt[place - 2];
  }

  private double logProbability(int step, int place) {
    return activations[step * classes + classAt[place]] - logSums[step];
  }

  /**
   * Writes the gradient with respect to the activations: the softmax less each class's share of the
   * paths (equation 16). From the last time step to the first, reading a step before writing it.
   */
  void gradient(double[] gradient) {
    double[] backward = new double[places];
    double[] leaving = new double[places];
    Arrays.fill(leaving, LogSpace.ZERO);
    for (int step = steps - 1; step >= 0; step--) {
      for (int place = 0; place < places; place++) {
        backward[place] = step == steps - 1 ? end(place) : departing(leaving, place);
      }
      for (int place = 0; place < places; place++) {
        leaving[place] = backward[place] + logProbability(step, place);
      }
      for (int i = step * classes; i < (step + 1) * classes; i++) {
        gradient[i] = Math.exp(activations[i] - logSums[step]);
      }
      for (int place = 0; place < places; place++) {
        gradient[step * classes + classAt[place]] -=
            Math.exp(forward[step * places + place] + backward[place] - logProbability);
      }
    }
  }

  /** A path ends with the last label or the blank behind it. */
  private double end(int place) {
    return place >= places - 2 ? 0 : LogSpace.ZERO;
  }

  /** Where a path can go from a place, as {@link #arriving} says it from the other side. */
  private double departing(double[] leaving, int place) {
    double sum = leaving[place];
    if (place + 1 < places) {
      sum = LogSpace.add(sum, leaving[place + 1]);
    }
    return place + 2 < places && leavesOutBlankBefore(place + 2)
        ? LogSpace.add(sum, leaving[place + 2])
        : sum;
  }
}
