package org.carrousel.loss;

import java.util.Arrays;

/**
 * Forward and backward variables of one sequence. The positions of the lattice are the labels with
 * blanks around them: position 2 i + 1 is label i, even positions are blanks.
 */
final class CtcLattice {
  private final int classes;
  private final double[] activations;
  private final int steps;

  /** Class at each position. */
  private final int[] classAt;

  private final int positions;

  /** Logarithm of the softmax denominator, [time]. */
  private final double[] logSums;

  /** Forward variables, [time, positions]: log probability of all path prefixes to a position. */
  private final double[] forward;

  private final double logProbability;

  CtcLattice(CtcLoss loss, double[] activations, int steps, int... labels) {
    this.classes = loss.classes();
    this.activations = activations;
    this.steps = steps;
    this.positions = 2 * labels.length + 1;
    this.classAt = new int[positions];
    Arrays.fill(classAt, loss.blank());
    for (int i = 0; i < labels.length; i++) {
      classAt[2 * i + 1] = labels[i];
    }
    this.logSums = new double[steps];
    this.forward = new double[Math.multiplyExact(steps, positions)];
    this.logProbability = steps == 0 ? 0 : computeForward();
  }

  double loss() {
    return -logProbability;
  }

  /** Computes the forward variables and returns the log probability of the labels. */
  private double computeForward() {
    double[] previous = new double[positions];
    double[] current = new double[positions];
    Arrays.fill(previous, LogSpace.ZERO);
    for (int step = 0; step < steps; step++) {
      logSums[step] =
          LogSpace.sum(Arrays.copyOfRange(activations, step * classes, (step + 1) * classes));
      for (int p = 0; p < positions; p++) {
        current[p] = (step == 0 ? start(p) : incoming(previous, p)) + logProbability(step, p);
      }
      System.arraycopy(current, 0, forward, step * positions, positions);
      double[] free = previous;
      previous = current;
      current = free;
    }
    return positions == 1
        ? previous[0]
        : LogSpace.add(previous[positions - 1], previous[positions - 2]);
  }

  /** Returns 0 for the positions where a path may start: the first blank and the first label. */
  private static double start(int position) {
    return position < 2 ? 0 : LogSpace.ZERO;
  }

  /**
   * Sums over the transitions to a position (equation 6): from itself, from the previous position,
   * or over a blank between different labels.
   */
  private double incoming(double[] previous, int position) {
    double sum = previous[position];
    if (position > 0) {
      sum = LogSpace.add(sum, previous[position - 1]);
    }
    return canSkipBlankBefore(position) ? LogSpace.add(sum, previous[position - 2]) : sum;
  }

  private boolean canSkipBlankBefore(int position) {
    return position % 2 == 1 && position > 1 && classAt[position] != classAt[position - 2];
  }

  private double logProbability(int step, int position) {
    return activations[step * classes + classAt[position]] - logSums[step];
  }

  /**
   * Writes the gradient with respect to the logits (equation 16): softmax minus the probability
   * that a path of the labels has this class. The array may be that of the logits, because each
   * time step is read before it is written.
   */
  void gradient(double[] gradient) {
    double[] backward = new double[positions];
    double[] next = new double[positions];
    Arrays.fill(next, LogSpace.ZERO);
    for (int step = steps - 1; step >= 0; step--) {
      for (int p = 0; p < positions; p++) {
        backward[p] = step == steps - 1 ? end(p) : outgoing(next, p);
      }
      for (int p = 0; p < positions; p++) {
        next[p] = backward[p] + logProbability(step, p);
      }
      for (int i = step * classes; i < (step + 1) * classes; i++) {
        gradient[i] = Math.exp(activations[i] - logSums[step]);
      }
      for (int p = 0; p < positions; p++) {
        gradient[step * classes + classAt[p]] -=
            Math.exp(forward[step * positions + p] + backward[p] - logProbability);
      }
    }
  }

  /** Returns 0 for the positions where a path may end: the last label and the last blank. */
  private double end(int position) {
    return position >= positions - 2 ? 0 : LogSpace.ZERO;
  }

  /** Sums over the transitions from a position, the reverse of {@link #incoming}. */
  private double outgoing(double[] next, int position) {
    double sum = next[position];
    if (position + 1 < positions) {
      sum = LogSpace.add(sum, next[position + 1]);
    }
    return position + 2 < positions && canSkipBlankBefore(position + 2)
        ? LogSpace.add(sum, next[position + 2])
        : sum;
  }
}
