package org.carrousel.datasets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Generated series of 128 values with noise and one shape: a plateau (cylinder), a linear rise
 * (bell), or a linear decline (funnel). Source: Saito 1994, "Local feature extraction and its
 * applications using a library of bases", section 3.6.
 *
 * @param shape the shape, which is the class
 * @param values [128], without unit
 */
@SuppressWarnings("ArrayRecordComponent") // series are never compared
public record CylinderBellFunnel(Shape shape, double[] values) {
  private static final int LENGTH = 128;

  /** Shape between the random times {@code a} and {@code b}. */
  public enum Shape {
    /** Constant height. */
    CYLINDER,
    /** Linear rise from 0. */
    BELL,
    /** Linear decline to 0. */
    FUNNEL;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }

    private double height(int time, double a, double b) {
      return switch (this) {
        case CYLINDER -> 1;
        case BELL -> (time - a) / (b - a);
        case FUNNEL -> (b - time) / (b - a);
      };
    }
  }

  /**
   * Generates series, cycling through the three shapes, deterministic for a seed.
   *
   * @param count total number of series
   */
  public static List<CylinderBellFunnel> generate(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<CylinderBellFunnel> series = new ArrayList<>();
    Shape[] shapes = Shape.values();
    for (int number = 0; number < count; number++) {
      Shape shape = shapes[number % shapes.length];
      series.add(new CylinderBellFunnel(shape, values(shape, random)));
    }
    return series;
  }

  /** Returns {@code (6 + η) height + ε(t)} from a to b, else {@code ε(t)}; η and ε are N(0, 1). */
  private static double[] values(Shape shape, SplittableRandom random) {
    double a = random.nextInt(16, 33);
    double b = a + random.nextInt(32, 97);
    double top = 6 + random.nextGaussian();
    double[] values = new double[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      int time = i + 1;
      double height = time >= a && time <= b ? shape.height(time, a, b) : 0;
      values[i] = top * height + random.nextGaussian();
    }
    return values;
  }
}
