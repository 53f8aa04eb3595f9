package org.carrousel.batch;

import java.util.random.RandomGenerator;
import org.carrousel.error.BadInputException;

/**
 * Augmentation that adds Gaussian noise to every value (Um et al. 2017, with a sigma of .05).
 *
 * @param sigma standard deviation of the noise, in units of the scaled features, above 0
 */
public record Jitter(double sigma) implements Augmentation {
  /** Checks the range. */
  public Jitter {
    if (!(sigma > 0)) {
      throw new BadInputException("jitter: sigma " + sigma, "above 0, often .05", "correct it");
    }
  }

  @Override
  public float[][] augment(float[][] rows, RandomGenerator random) {
    float[][] noisy = new float[rows.length][];
    for (int step = 0; step < rows.length; step++) {
      noisy[step] = rows[step].clone();
      for (int feature = 0; feature < noisy[step].length; feature++) {
        noisy[step][feature] += (float) random.nextGaussian(0, sigma);
      }
    }
    return noisy;
  }

  @Override
  public boolean keepsSteps() {
    return true;
  }
}
