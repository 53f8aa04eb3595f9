package org.carrousel.datasets;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Generated damped oscillation with noise: {@code a exp(-ln 2 · t / halfLife) sin(w t + p) + e}.
 * The amplitude {@code a} is uniform in 0.5 to 1.5, the period {@code 2π/w} in 6 to 24 time steps,
 * the phase {@code p} in 0 to 2π; {@code e} is normal with standard deviation 0.05.
 *
 * @param halfLife number of time steps in which the amplitude halves, 4 to 40, log-uniform
 * @param values [time], 30 to 80 time steps
 */
@SuppressWarnings("ArrayRecordComponent") // oscillations are never compared
public record DampedSine(double halfLife, double[] values) {
  private static final double SHORTEST = 4;
  private static final double LONGEST = 40;
  private static final double NOISE = .05;

  /** Generates oscillations, deterministic for a seed. */
  public static List<DampedSine> generate(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<DampedSine> sines = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      double halfLife = SHORTEST * Math.pow(LONGEST / SHORTEST, random.nextDouble());
      double amplitude = random.nextDouble(.5, 1.5);
      double speed = 2 * Math.PI / random.nextDouble(6, 24);
      double phase = random.nextDouble(2 * Math.PI);
      double[] values = new double[random.nextInt(30, 81)];
      for (int t = 0; t < values.length; t++) {
        double envelope = amplitude * Math.exp(-Math.log(2) * t / halfLife);
        values[t] = envelope * Math.sin(speed * t + phase) + NOISE * random.nextGaussian();
      }
      sines.add(new DampedSine(halfLife, values));
    }
    return sines;
  }
}
