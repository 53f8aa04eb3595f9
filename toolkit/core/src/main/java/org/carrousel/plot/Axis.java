package org.carrousel.plot;

import java.util.stream.DoubleStream;

/**
 * The visible part of one axis.
 *
 * @param from its lower end, in the user's units
 * @param to its upper end, above {@code from}
 * @param unit a power of ten in which the span is between 1 and 10: XChart places ticks with ten
 *     decimals, and in user's units would loop for ever on a small span
 */
record Axis(double from, double to, double unit) {
  /** Around all finite values, with a margin that is a fraction of their span. */
  static Axis around(DoubleStream values, double margin) {
    var finite = values.filter(Double::isFinite).summaryStatistics();
    if (finite.getCount() == 0) {
      return between(0, 1);
    }
    double span = finite.getMax() - finite.getMin();
    double magnitude = Math.max(Math.abs(finite.getMax()), Math.abs(finite.getMin()));
    if (span <= magnitude * 1e-9) {
      double room = magnitude == 0 ? 1 : magnitude / 10;
      return between(finite.getMin() - room, finite.getMax() + room);
    }
    return between(finite.getMin() - margin * span, finite.getMax() + margin * span);
  }

  static Axis between(double from, double to) {
    return new Axis(from, to, Math.pow(10, Math.floor(Math.log10(to - from))));
  }

  /** From zero, or a hair below so that the line at zero is seen. */
  Axis fromZero() {
    return between(Math.min(from, -to / 100), to);
  }

  double[] scaled(double[] values) {
    return DoubleStream.of(values).map(v -> v / unit).toArray();
  }
}
