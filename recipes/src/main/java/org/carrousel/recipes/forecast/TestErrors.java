package org.carrousel.recipes.forecast;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.carrousel.metrics.ForecastErrors;

/**
 * Errors over the test windows: of all, of each target, of each step ahead, and, on request, of
 * targets standardized by the training part.
 */
final class TestErrors {
  private final ForecastErrors all = new ForecastErrors();
  private final ForecastErrors standardized = new ForecastErrors();
  private final Map<String, ForecastErrors> byTarget = new LinkedHashMap<>();
  private final Map<Integer, ForecastErrors> byStep = new TreeMap<>();

  /**
   * Adds one window's target.
   *
   * @param unit deviation of the target's training values
   * @param scale what the mean absolute scaled error is measured in
   */
  void add(String target, double[] truth, double[] forecast, double unit, double scale) {
    ForecastErrors window = new ForecastErrors(scale);
    window.add(truth, forecast);
    all.addAll(window);
    byTarget.computeIfAbsent(target, name -> new ForecastErrors()).addAll(window);
    for (int step = 0; step < truth.length; step++) {
      byStep.computeIfAbsent(step, s -> new ForecastErrors()).add(truth[step], forecast[step]);
      standardized.add(truth[step] / unit, forecast[step] / unit);
    }
  }

  /** Root mean squared error of all, user's units. */
  double rmse() {
    return all.rmse();
  }

  /** Root mean squared error of each step ahead, user's units. */
  double[] rmseBySteps() {
    return byStep.values().stream().mapToDouble(ForecastErrors::rmse).toArray();
  }

  /** Every figure by its key in {@code metrics.json}; figures that do not exist are left out. */
  Map<String, Double> metrics(boolean withStandardized) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("test.rmse", all.rmse());
    metrics.put("test.mae", all.mae());
    metrics.put("test.mape", all.mape());
    metrics.put("test.smape", all.smape());
    metrics.put("test.mase", all.mase());
    if (withStandardized) {
      metrics.put("test.mse", standardized.mse());
      metrics.put("test.mae.standardized", standardized.mae());
    }
    if (byTarget.size() > 1) {
      byTarget.forEach((target, errors) -> metrics.put("test.rmse." + target, errors.rmse()));
    }
    metrics.values().removeIf(value -> !Double.isFinite(value));
    return metrics;
  }
}
