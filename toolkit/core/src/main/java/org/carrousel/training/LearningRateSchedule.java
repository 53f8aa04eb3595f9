package org.carrousel.training;

/** How the learning rate changes from epoch to epoch. */
public enum LearningRateSchedule {
  /** The same throughout. */
  CONSTANT {
    @Override
    double factor(double progress) {
      return 1;
    }
  },
  /** Half a cosine from the initial rate down to 0 (Loshchilov and Hutter 2017, eq. 5). */
  COSINE {
    @Override
    double factor(double progress) {
      return 0.5 * (1 + Math.cos(Math.PI * progress));
    }
  },
  /** Exponentially from the initial rate down to a hundredth of it. */
  EXPONENTIAL {
    @Override
    double factor(double progress) {
      return Math.pow(0.01, progress);
    }
  };

  /** The rate's share of the initial one after {@code progress} in [0, 1) of all epochs. */
  abstract double factor(double progress);

  /** The rate of an epoch, counted from 0. */
  public double at(int epoch, int epochs, double initial) {
    return initial * factor((double) epoch / epochs);
  }
}
