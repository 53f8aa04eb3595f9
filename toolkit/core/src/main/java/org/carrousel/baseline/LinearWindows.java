package org.carrousel.baseline;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.carrousel.scale.RelativeToLast;

/**
 * Turns the windows of a series into the examples that a linear map is fitted on.
 *
 * @param lags rows a window looks back, at least 1
 * @param horizon rows it looks ahead, at least 1
 */
record LinearWindows(int lags, int horizon, LinearModelKind form) {
  LinearWindows {
    if (lags < 1 || horizon < 1) {
      throw new IllegalArgumentException(
          "lags %d, horizon %d, each at least 1".formatted(lags, horizon));
    }
  }

  /** How many numbers the map takes. */
  int inputs() {
    return form.inputs(new double[lags]).length;
  }

  /** Without examples yet: vectors of [inputs + horizon]. */
  ScatterMatrix noExamples() {
    return new ScatterMatrix(inputs() + horizon);
  }

  /**
   * Adds the windows whose targets lie in [from, to) and are all known.
   *
   * @param filled [time], a series in its own scale, gaps filled from before
   * @param scaled [time], the same with its gaps, which are no targets
   */
  void addTo(ScatterMatrix examples, double[] filled, double[] scaled, int from, int to) {
    for (int target = Math.max(from, lags); target + horizon <= to; target++) {
      double[] window = Arrays.copyOfRange(filled, target - lags, target);
      double[] targets = Arrays.copyOfRange(scaled, target, target + horizon);
      if (DoubleStream.concat(Arrays.stream(window), Arrays.stream(targets))
          .allMatch(Double::isFinite)) {
        examples.add(form.inputs(window), RelativeToLast.apply(targets, form.level(window)));
      }
    }
  }

  /**
   * The forecast that a fitted map gives.
   *
   * @param window [lags], in the series' own scale
   * @return [horizon], likewise
   */
  double[] forecast(LinearMap map, double[] window) {
    return RelativeToLast.invert(map.apply(form.inputs(window)), form.level(window));
  }
}
