package org.carrousel.baseline;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.carrousel.scale.RelativeToLast;

/**
 * Windows of series as examples for fitting a linear map.
 *
 * @param lags rows of history, at least 1
 * @param horizon rows to forecast, at least 1
 * @param form inputs that are computed from the lags
 */
record LinearWindows(int lags, int horizon, LinearModelKind form) {
  LinearWindows {
    if (lags < 1 || horizon < 1) {
      throw new IllegalArgumentException(
          "lags %d, horizon %d, expected at least 1 each".formatted(lags, horizon));
    }
  }

  /** Returns the number of inputs of the linear map. */
  int inputs() {
    return form.inputs(new double[lags]).length;
  }

  /** Returns a scatter without examples, for vectors [inputs + horizon]. */
  ScatterMatrix emptyScatter() {
    return new ScatterMatrix(inputs() + horizon);
  }

  /**
   * Adds the windows without missing values whose targets are in rows [from, to).
   *
   * @param filled scaled series for the lags, [time], possibly with filled values
   * @param scaled scaled series for the targets, [time], with {@code NaN} for missing values
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
   * Returns the forecast of a fitted map.
   *
   * @param window scaled lags, [lags]
   * @return scaled forecast, [horizon]
   */
  double[] forecast(LinearMap map, double[] window) {
    return RelativeToLast.invert(map.apply(form.inputs(window)), form.level(window));
  }
}
