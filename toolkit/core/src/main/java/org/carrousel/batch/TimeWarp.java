package org.carrousel.batch;

import java.util.random.RandomGenerator;
import org.carrousel.error.BadInputException;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.interpolation.SplineInterpolator;

/**
 * Runs through a sequence at a speed that changes smoothly (Um et al. 2017, whose sigma is .2 and
 * who have 4 knots). The speed is a natural cubic spline through random values at the ends and at
 * knots evenly between; values are interpolated in a straight line. The sequence keeps its length,
 * its first and its last values.
 *
 * @param sigma standard deviation of the speeds at the knots, whose mean is 1
 * @param knots between the ends, at least 1
 */
public record TimeWarp(double sigma, int knots) implements Augmentation {
  /** Time never runs backwards, however far a spline swings. */
  private static final double SLOWEST = .1;

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
      int before = Math.min((int) times[step], rows.length - 2);
      float share = (float) (times[step] - before);
      for (int feature = 0; feature < warped[step].length; feature++) {
        warped[step][feature] =
            (1 - share) * rows[before][feature] + share * rows[before + 1][feature];
      }
    }
    return warped;
  }

  /** Where each time step is taken from: rising from 0 to {@code steps - 1}. */
  double[] times(int steps, RandomGenerator random) {
    double[] places = new double[knots + 2];
    double[] speeds = new double[knots + 2];
    for (int knot = 0; knot < places.length; knot++) {
      places[knot] = (double) knot * (steps - 1) / (knots + 1);
      speeds[knot] = random.nextGaussian(1, sigma);
    }
    UnivariateFunction speed = new SplineInterpolator().interpolate(places, speeds);
    double[] times = new double[steps];
    for (int step = 1; step < steps; step++) {
      times[step] = times[step - 1] + Math.max(SLOWEST, speed.value(step - .5));
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
