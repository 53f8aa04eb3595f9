package org.carrousel.batch;

import java.util.random.RandomGenerator;
import org.carrousel.error.BadInputException;

/**
 * Augmentation that multiplies each feature by a random factor, the same at all time steps (Um et
 * al. 2017, with a sigma of .1).
 *
 * @param sigma standard deviation of the factors around their mean of 1, above 0
 */
public record RandomScaling(double sigma) implements Augmentation {
  /** Checks the range. */
  public RandomScaling {
    if (!(sigma > 0)) {
      throw new BadInputException("scaling: sigma " + sigma, "above 0, often .1", "correct it");
    }
  }

  @Override
  public float[][] augment(float[][] rows, RandomGenerator random) {
    double[] factors = new double[rows[0].length];
    for (int feature = 0; feature < factors.length; feature++) {
      factors[feature] = random.nextGaussian(1, sigma);
    }
    float[][] scaled = new float[rows.length][];
    for (int step = 0; step < rows.length; step++) {
      scaled[step] = rows[step].clone();
      for (int feature = 0; feature < factors.length; feature++) {
        scaled[step][feature] *= (float) factors[feature];
      }
    }
    return scaled;
  }

  @Override
  public boolean keepsSteps() {
    return true;
  }
}
