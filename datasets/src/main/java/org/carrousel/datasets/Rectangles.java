package org.carrousel.datasets;

import java.util.SplittableRandom;

/**
 * Generator of rectangles as sequences of corners: counter-clockwise from the lower left corner
 * back to it. Corners lie in the unit square; sides are at least 0.1 long. Based on Brownlee 2017,
 * "Long Short-Term Memory Networks with Python", chapter 11, where all rectangles begin at the
 * origin.
 */
public final class Rectangles {
  /** Number of points of a rectangle. */
  public static final int POINTS = 5;

  private static final double SHORTEST = .1;

  private Rectangles() {}

  /**
   * Generates rectangles, deterministic for a seed.
   *
   * @return [rectangle][point][x, y]
   */
  public static float[][][] generate(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[][][] rectangles = new float[count][][];
    for (int number = 0; number < count; number++) {
      float left = (float) random.nextDouble(0, 1 - SHORTEST);
      float bottom = (float) random.nextDouble(0, 1 - SHORTEST);
      float right = (float) random.nextDouble(left + SHORTEST, 1);
      float top = (float) random.nextDouble(bottom + SHORTEST, 1);
      rectangles[number] =
          new float[][] {
            {left, bottom}, {right, bottom}, {right, top}, {left, top}, {left, bottom}
          };
    }
    return rectangles;
  }
}
