package org.carrousel.recipes.forecast;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.carrousel.metrics.ForecastErrors;
import org.carrousel.recipes.api.Scores;

/** Forecasts of the test windows and their errors: of all, of each target, of each step ahead. */
final class ForecastScores implements Scores {
  private final IntFunction<double[][]> forecasts;
  private final boolean standardErrors;
  private final ForecastErrors all = new ForecastErrors();
  private final ForecastErrors standardized = new ForecastErrors();
  private final Map<String, ForecastErrors> byTarget = new LinkedHashMap<>();
  private final Map<Integer, ForecastErrors> byStep = new TreeMap<>();

  /**
   * Scores without any window yet.
   *
   * @param forecasts [target][horizon] of a window by its number, user's units
   * @param standardErrors whether the measures include errors on standardized targets
   */
  ForecastScores(IntFunction<double[][]> forecasts, boolean standardErrors) {
    this.forecasts = forecasts;
    this.standardErrors = standardErrors;
  }

  /**
   * Adds one window's target.
   *
   * @param unit deviation of the target's training values
   * @param scale mean absolute change in training that scaled errors are relative to
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

  /** Forecasts of the test windows by their number, [target][horizon], user's units. */
  IntFunction<double[][]> forecasts() {
    return forecasts;
  }

  /** Root mean squared error of each step ahead, user's units. */
  double[] rmseBySteps() {
    return byStep.values().stream().mapToDouble(ForecastErrors::rmse).toArray();
  }

  /** Measures that are not finite are left out. */
  @Override
  public Map<String, Double> metrics() {
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("test.rmse", all.rmse());
    metrics.put("test.mae", all.mae());
    metrics.put("test.mape", all.mape());
    metrics.put("test.smape", all.smape());
    metrics.put("test.mase", all.mase());
    if (standardErrors) {
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
