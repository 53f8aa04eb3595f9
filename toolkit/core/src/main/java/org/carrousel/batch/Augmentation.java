package org.carrousel.batch;

import java.util.random.RandomGenerator;

/**
 * Changes a training sequence at random, so that a network sees it anew in every epoch (Um et al.
 * 2017, "Data augmentation of wearable sensor data for Parkinson's disease monitoring using
 * convolutional neural networks"). Features are scaled to a standard deviation of about 1.
 */
public interface Augmentation {
  /**
   * A changed copy.
   *
   * @param rows [time][feature], left as they are
   * @return [time][feature], at least one time step
   */
  float[][] augment(float[][] rows, RandomGenerator random);

  /** Whether time steps stay where they are, so that labels of time steps still fit. */
  boolean keepsSteps();
}
