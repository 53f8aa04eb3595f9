package org.carrousel.plot;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.carrousel.format.Numbers;

/**
 * Range of time steps in a plot over time: all steps, or the last ones.
 *
 * @param times labels of all time steps
 * @param from index of the first visible step
 */
@SuppressWarnings("ArrayRecordComponent") // spans are never compared
record TimeSpan(String[] times, int from) {
  private static final int PIXELS_PER_TIME = 95;

  static TimeSpan all(String[] times) {
    return new TimeSpan(times, 0);
  }

  static TimeSpan last(String[] times, int most) {
    return new TimeSpan(times, Math.max(0, times.length - most));
  }

  /**
   * Creates a line of the visible part of {@code values}, which has a value for each of all steps.
   */
  PlotLayer line(double[] values, PlotColor color, double width) {
    if (values.length != times.length) {
      throw new IllegalArgumentException(values.length + " values for " + times.length + " times");
    }
    return PlotLayer.line(
        IntStream.range(0, visibleSteps()).asDoubleStream().toArray(),
        Arrays.copyOfRange(values, from, values.length),
        color,
        width);
  }

  Axis axis() {
    return new Axis(-0.5 - visibleSteps() / 200.0, visibleSteps() - 0.5 + visibleSteps() / 200.0);
  }

  /** Sets the horizontal axis of {@code panel} to this span. */
  void showOn(Panel panel) {
    String[] labels = Arrays.copyOfRange(times, from, times.length);
    panel.horizontal(axis(), width -> TimeTicks.of(labels, Math.max(2, width / PIXELS_PER_TIME)));
  }

  /** Returns a space and a sentence about the omitted steps; empty if all steps are visible. */
  String remark() {
    return from == 0
        ? ""
        : " The last "
            + Numbers.text(visibleSteps())
            + " of "
            + Numbers.text(times.length)
            + " steps are shown.";
  }

  private int visibleSteps() {
    return times.length - from;
  }
}
