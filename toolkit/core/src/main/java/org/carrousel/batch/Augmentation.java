package org.carrousel.batch;

import java.util.random.RandomGenerator;

/**
 * Random change of a training sequence, drawn again in every epoch (Um et al. 2017, "Data
 * augmentation of wearable sensor data for Parkinson's disease monitoring using convolutional
 * neural networks"). The features are expected to have a standard deviation of about 1.
 */
public interface Augmentation {
  /**
   * Returns a changed copy of a sequence.
   *
   * @param rows the sequence, [time][feature], which is not modified
   * @return the changed sequence, [time][feature], of at least one time step
   */
  float[][] augment(float[][] rows, RandomGenerator random);

  /** Returns whether time steps are not moved, so that labels per time step remain valid. */
  boolean keepsSteps();
}
