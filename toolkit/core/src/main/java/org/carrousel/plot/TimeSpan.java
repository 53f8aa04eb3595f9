package org.carrousel.plot;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.carrousel.format.Numbers;

/**
 * The steps a plot over time shows: the last of them.
 *
 * @param times the labels of all steps
 * @param from index of the first step shown
 */
@SuppressWarnings("ArrayRecordComponent") // carries values to a plot, compared by nobody
record TimeSpan(String[] times, int from) {
  private static final int PIXELS_PER_TIME = 95;

  static TimeSpan all(String[] times) {
    return new TimeSpan(times, 0);
  }

  static TimeSpan last(String[] times, int most) {
    return new TimeSpan(times, Math.max(0, times.length - most));
  }

  /** The part of {@code values}, one for each of all steps, that is shown. */
  PlotLayer line(double[] values, PlotColor color, double width) {
    if (values.length != times.length) {
      throw new IllegalArgumentException(values.length + " values for " + times.length + " times");
    }
    return PlotLayer.line(
        IntStream.range(0, shown()).asDoubleStream().toArray(),
        Arrays.copyOfRange(values, from, values.length),
        color,
        width);
  }

  Axis axis() {
    return new Axis(-0.5 - shown() / 200.0, shown() - 0.5 + shown() / 200.0);
  }

  /** Gives {@code panel} this span as its horizontal axis. */
  void showOn(Panel panel) {
    String[] labels = Arrays.copyOfRange(times, from, times.length);
    panel.horizontal(axis(), width -> TimeTicks.of(labels, Math.max(2, width / PIXELS_PER_TIME)));
  }

  /** A sentence, after a space, on what is left out; empty if nothing is. */
  String remark() {
    return from == 0
        ? ""
        : " The last "
            + Numbers.text(shown())
            + " of "
            + Numbers.text(times.length)
            + " steps are shown.";
  }

  private int shown() {
    return times.length - from;
  }
}
