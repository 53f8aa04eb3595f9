package org.carrousel.datasets;

import java.util.SplittableRandom;

/**
 * Generated rectangles, drawn corner by corner: from the lower left one counter-clockwise and back
 * to it. Corners lie in the unit square, sides are at least a tenth long. After Brownlee 2017,
 * "Long Short-Term Memory Networks with Python", chapter 11, where all begin in the origin.
 */
public final class Rectangles {
  /** Points of a rectangle. */
  public static final int POINTS = 5;

  private static final double SHORTEST = .1;

  private Rectangles() {}

  /**
   * Generates rectangles; the same for the same seed.
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
