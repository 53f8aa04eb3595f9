package org.carrousel.batch;

import java.util.random.RandomGenerator;
import org.carrousel.error.BadInputException;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.interpolation.SplineInterpolator;

/**
 * Augmentation that changes the speed of a sequence smoothly over time (Um et al. 2017, with a
 * sigma of .2 and 4 knots). The speed is a natural cubic spline through random values at the ends
 * and at evenly spaced knots; features are interpolated linearly. The number of time steps and the
 * first and last values do not change.
 *
 * @param sigma standard deviation of the speeds around their mean of 1, above 0
 * @param knots number of knots between the ends, at least 1
 */
public record TimeWarp(double sigma, int knots) implements Augmentation {
  /** Lower bound of the speed, so that time never runs backwards. */
  private static final double MINIMUM_SPEED = .1;

  /** Checks the ranges. */
  public TimeWarp {
    if (!(sigma > 0) || knots < 1) {
      throw new BadInputException(
          "time warp: sigma %s, %d knots".formatted(sigma, knots),
          "a sigma above 0, often .2, and 1 knot or more, often 4",
          "correct it");
    }
  }

  @Override
  public float[][] augment(float[][] rows, RandomGenerator random) {
    if (rows.length == 1) {
      return rows.clone();
    }
    double[] times = times(rows.length, random);
    float[][] warped = new float[rows.length][rows[0].length];
    for (int step = 0; step < rows.length; step++) {
      int previous = Math.min((int) times[step], rows.length - 2);
      float fraction = (float) (times[step] - previous);
      for (int feature = 0; feature < warped[step].length; feature++) {
        warped[step][feature] =
            (1 - fraction) * rows[previous][feature] + fraction * rows[previous + 1][feature];
      }
    }
    return warped;
  }

  /** Returns the original time of each new time step, increasing from 0 to {@code steps - 1}. */
  double[] times(int steps, RandomGenerator random) {
    double[] knotTimes = new double[knots + 2];
    double[] speeds = new double[knots + 2];
    for (int knot = 0; knot < knotTimes.length; knot++) {
      knotTimes[knot] = (double) knot * (steps - 1) / (knots + 1);
      speeds[knot] = random.nextGaussian(1, sigma);
    }
    UnivariateFunction speed = new SplineInterpolator().interpolate(knotTimes, speeds);
    double[] times = new double[steps];
    for (int step = 1; step < steps; step++) {
      times[step] = times[step - 1] + Math.max(MINIMUM_SPEED, speed.value(step - .5));
    }
    double stretch = (steps - 1) / times[steps - 1];
    for (int step = 0; step < steps; step++) {
      times[step] *= stretch;
    }
    return times;
  }

  @Override
  public boolean keepsSteps() {
    return false;
  }
}
