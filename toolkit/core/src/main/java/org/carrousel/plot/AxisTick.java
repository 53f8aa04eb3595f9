package org.carrousel.plot;

import java.util.ArrayList;
import java.util.List;
import org.carrousel.format.Numbers;

/** Tick of an axis with its label. */
record AxisTick(double position, String label) {
  /**
   * Returns about {@code most} ticks at round numbers between {@code from} and {@code to}, with
   * steps of 1, 2 or 5 times a power of ten.
   */
  static List<AxisTick> numbers(double from, double to, int most) {
    return multiples(from, to, roundStep((to - from) / most));
  }

  /** Returns about {@code most} ticks at round integers between {@code from} and {@code to}. */
  static List<AxisTick> integers(double from, double to, int most) {
    return multiples(from, to, roundStep(Math.max(1, (to - from) / most)));
  }

  private static List<AxisTick> multiples(double from, double to, double step) {
    List<AxisTick> ticks = new ArrayList<>();
    long last = (long) Math.floor(to / step);
    for (long k = (long) Math.ceil(from / step); k <= last; k++) {
      ticks.add(new AxisTick(k * step, Numbers.tick(k * step)));
    }
    return ticks;
  }

  private static double roundStep(double atLeast) {
    double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
    for (int factor : new int[] {1, 2, 5}) {
      if (factor * power >= atLeast) {
        return factor * power;
      }
    }
    return 10 * power;
  }
}
