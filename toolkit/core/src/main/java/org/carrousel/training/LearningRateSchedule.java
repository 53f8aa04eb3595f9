package org.carrousel.training;

/** Schedule of the learning rate: one value per epoch. */
public enum LearningRateSchedule {
  /** The same learning rate in all epochs. */
  CONSTANT {
    @Override
    double factor(double progress) {
      return 1;
    }
  },
  /** Cosine annealing from the initial rate towards 0 (Loshchilov and Hutter 2017, eq. 5). */
  COSINE {
    @Override
    double factor(double progress) {
      return 0.5 * (1 + Math.cos(Math.PI * progress));
    }
  },
  /** Exponential decay from the initial rate towards a hundredth of it. */
  EXPONENTIAL {
    @Override
    double factor(double progress) {
      return Math.pow(0.01, progress);
    }
  };

  /**
   * Returns the factor on the initial rate.
   *
   * @param progress completed epochs divided by all epochs, in [0, 1)
   */
  abstract double factor(double progress);

  /**
   * Returns the learning rate of an epoch.
   *
   * @param epoch number of the epoch, counted from 0
   * @param epochs number of all epochs
   * @param initial learning rate of the first epoch
   */
  public double at(int epoch, int epochs, double initial) {
    return initial * factor((double) epoch / epochs);
  }
}
