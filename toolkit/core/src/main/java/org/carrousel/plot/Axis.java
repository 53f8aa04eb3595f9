package org.carrousel.plot;

import java.util.stream.DoubleStream;

/**
 * The visible part of one axis, in the user's units.
 *
 * @param from its lower end
 * @param to its upper end, above {@code from}
 */
record Axis(double from, double to) {
  /** Around all finite values, with a margin that is a fraction of their span. */
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

  /** From zero, or a hair below so that the line at zero is seen. */
  Axis fromZero() {
    return new Axis(Math.min(from, -to / 100), to);
  }

  /** Widened on both sides to {@code span}. */
  Axis widened(double span) {
    double room = Math.max(0, span - (to - from)) / 2;
    return new Axis(from - room, to + room);
  }

  double span() {
    return to - from;
  }

  /** Share of the axis below {@code value}: 0 at its lower end, 1 at its upper end. */
  double share(double value) {
    return (value - from) / (to - from);
  }
}
