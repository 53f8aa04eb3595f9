package org.carrousel.plot;

import java.util.stream.DoubleStream;

/**
 * Visible range of an axis, in the user's units.
 *
 * @param from lower end
 * @param to upper end, above {@code from}
 */
record Axis(double from, double to) {
  /** Returns a range around all finite values; the margin is a fraction of their span. */
  static Axis around(DoubleStream values, double margin) {
    var finite = values.filter(Double::isFinite).summaryStatistics();
    if (finite.getCount() == 0) {
      return new Axis(0, 1);
    }
    double span = finite.getMax() - finite.getMin();
    double magnitude = Math.max(Math.abs(finite.getMax()), Math.abs(finite.getMin()));
    if (span <= magnitude * 1e-9) {
      double room = magnitude == 0 ? 1 : magnitude / 10;
      return new Axis(finite.getMin() - room, finite.getMax() + room);
    }
    return new Axis(finite.getMin() - margin * span, finite.getMax() + margin * span);
  }

  /** Returns a copy that starts just below zero, so that a line at zero is visible, or lower. */
  Axis fromZero() {
    return new Axis(Math.min(from, -to / 100), to);
  }

  /** Returns a copy widened on both sides to at least {@code span}. */
  Axis widen(double span) {
    double room = Math.max(0, span - (to - from)) / 2;
    return new Axis(from - room, to + room);
  }

  double span() {
    return to - from;
  }

  /** Returns the relative position of a value: 0 at the lower end, 1 at the upper end. */
  double share(double value) {
    return (value - from) / (to - from);
  }
}
