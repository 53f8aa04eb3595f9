package org.carrousel.batch;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.carrousel.error.BadInputException;

/**
 * Augmentation that keeps a random window of a sequence, which becomes shorter (Le Guennec et al.
 * 2016, "Data augmentation for time series classification using convolutional neural networks",
 * with a share of .9; "cropping" in Um et al. 2017).
 *
 * @param share fraction of the time steps in the window, in (0, 1)
 */
public record WindowSlicing(double share) implements Augmentation {
  /** Checks the range. */
  public WindowSlicing {
    if (!(share > 0 && share < 1)) {
      throw new BadInputException(
          "window slicing: share " + share, "between 0 and 1, often .9", "correct it");
    }
  }

  @Override
  public float[][] augment(float[][] rows, RandomGenerator random) {
    int length = Math.max(1, (int) Math.round(share * rows.length));
    int from = random.nextInt(rows.length - length + 1);
    return Arrays.copyOfRange(rows, from, from + length);
  }

  @Override
  public boolean keepsSteps() {
    return false;
  }
}
