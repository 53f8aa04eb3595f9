package org.carrousel.recipes.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Test windows of one series without overlap, so that no time is forecast twice. Rows at the end
 * that do not fill a horizon are omitted.
 */
final class TestTimeline {
  private final ForecastTestPart test;
  private final List<Integer> windows = new ArrayList<>();

  private TestTimeline(ForecastTestPart test) {
    this.test = test;
  }

  /** Returns the timelines of all series with test windows. */
  static List<TestTimeline> of(ForecastTestPart test) {
    List<TestTimeline> timelines = new ArrayList<>();
    TestTimeline current = null;
    for (int window = 0; window < test.size(); window++) {
      if (current == null || !current.sameSeries(window)) {
        current = new TestTimeline(test);
        current.windows.add(window);
        timelines.add(current);
      } else if ((test.origin(window) - test.origin(current.first())) % test.horizon() == 0) {
        current.windows.add(window);
      }
    }
    return timelines;
  }

  private boolean sameSeries(int window) {
    return test.series(window).entity().equals(test.series(first()).entity());
  }

  int first() {
    return windows.get(0);
  }

  List<Integer> windows() {
    return windows;
  }

  String[] times() {
    List<String> times = new ArrayList<>();
    for (int window : windows) {
      for (int step = 1; step <= test.truth(window, 0).length; step++) {
        times.add(test.series(window).axis().label(test.origin(window) + step));
      }
    }
    return times.toArray(String[]::new);
  }

  double[] truth(int target) {
    return joined(window -> test.truth(window, target));
  }

  /**
   * Returns the forecasts of one target, [time], from the forecasts of each window,
   * [target][horizon].
   */
  double[] forecast(IntFunction<double[][]> forecasts, int target) {
    return joined(window -> forecasts.apply(window)[target]);
  }

  private double[] joined(IntFunction<double[]> values) {
    return windows.stream().map(values::apply).flatMapToDouble(Arrays::stream).toArray();
  }
}
