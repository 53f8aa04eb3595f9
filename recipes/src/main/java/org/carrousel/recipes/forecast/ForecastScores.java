package org.carrousel.recipes.forecast;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.carrousel.metrics.ForecastErrors;
import org.carrousel.recipes.api.Scores;

/** Forecasts of the test windows, and their errors in total, per target and per step ahead. */
final class ForecastScores implements Scores {
  private final IntFunction<double[][]> forecasts;
  private final boolean standardErrors;
  private final ForecastErrors all = new ForecastErrors();
  private final ForecastErrors standardized = new ForecastErrors();
  private final Map<String, ForecastErrors> byTarget = new LinkedHashMap<>();
  private final Map<Integer, ForecastErrors> byStep = new TreeMap<>();

  /**
   * Creates scores without windows.
   *
   * @param forecasts returns the forecasts of a window by its index, [target][horizon], user's
   *     units
   * @param standardErrors whether the metrics include errors of standardized targets
   */
  ForecastScores(IntFunction<double[][]> forecasts, boolean standardErrors) {
    this.forecasts = forecasts;
    this.standardErrors = standardErrors;
  }

  /**
   * Adds the errors of one target of one window.
   *
   * @param unit standard deviation of the target's training values
   * @param scale denominator of the MASE
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

  /** Returns the forecasts of a test window by its index, [target][horizon], user's units. */
  IntFunction<double[][]> forecasts() {
    return forecasts;
  }

  /** Returns the root mean squared error of each step ahead, [horizon], user's units. */
  double[] rmseBySteps() {
    return byStep.values().stream().mapToDouble(ForecastErrors::rmse).toArray();
  }

  /** Returns the metrics, without those that are not finite. */
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
