package org.carrousel.recipes.forecast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.carrousel.baseline.Baseline;
import org.carrousel.baseline.Drift;
import org.carrousel.baseline.LinearAutoregression;
import org.carrousel.baseline.LinearModelKind;
import org.carrousel.baseline.Persistence;
import org.carrousel.baseline.SeasonalNaive;
import org.carrousel.baseline.TrainingSeries;
import org.carrousel.series.Series;
import org.carrousel.series.TimeSplit;

/** Baseline forecasts on the same test windows as the model. */
final class ForecastBaselines {
  /** Smallest horizon for NLinear and DLinear (Zeng et al. 2023). */
  private static final int LONG_HORIZON = 24;

  private final ForecastConfig config;
  private final ForecastWindows windows;
  private final ForecastTestPart test;

  ForecastBaselines(ForecastConfig config, ForecastWindows windows, ForecastTestPart test) {
    this.config = config;
    this.windows = windows;
    this.test = test;
  }

  /**
   * Returns the scores by baseline name, simplest first; the seasonal baseline only if there is a
   * season.
   */
  Map<String, ForecastScores> scores() {
    Map<String, IntFunction<double[][]>> forecasts = new LinkedHashMap<>();
    put(forecasts, new Persistence());
    if (test.season() > 1) {
      put(forecasts, new SeasonalNaive(test.season()));
    }
    put(forecasts, new Drift());
    putLinear(forecasts, "linear autoregression", LinearModelKind.PLAIN);
    if (config.window().horizon() >= LONG_HORIZON) {
      putLinear(forecasts, "NLinear", LinearModelKind.NLINEAR);
      putLinear(forecasts, "DLinear", LinearModelKind.DLINEAR);
    }
    Map<String, ForecastScores> scores = new LinkedHashMap<>();
    forecasts.forEach((name, forecast) -> scores.put(name, test.measure(forecast)));
    return scores;
  }

  private void put(Map<String, IntFunction<double[][]>> forecasts, Baseline baseline) {
    forecasts.put(baseline.name(), window -> forecast(window, target -> baseline));
  }

  private void putLinear(
      Map<String, IntFunction<double[][]>> forecasts, String name, LinearModelKind form) {
    List<LinearAutoregression> fitted = new ArrayList<>();
    for (int target = 0; target < targets().size(); target++) {
      fitted.add(
          LinearAutoregression.fit(
              name,
              trainingSeries(target),
              config.window().lags(),
              config.window().horizon(),
              form));
    }
    forecasts.put(
        name,
        window ->
            forecast(
                window,
                target ->
                    fitted.get(target).on(windows.features().scalers(entity(window)).get(target))));
  }

  private List<TrainingSeries> trainingSeries(int target) {
    List<TrainingSeries> training = new ArrayList<>();
    for (int i = 0; i < windows.series().size(); i++) {
      Series series = windows.series().get(i);
      TimeSplit split = windows.splits().get(i);
      if (split.validationEnd() > 0) {
        training.add(
            new TrainingSeries(
                series.numeric(targets().get(target)),
                split.trainEnd(),
                split.validationEnd(),
                windows.features().scalers(series.entity()).get(target)));
      }
    }
    return training;
  }

  private double[][] forecast(int window, IntFunction<Baseline> baselines) {
    double[][] forecast = new double[targets().size()][];
    Series series = windows.seriesOf(window);
    for (int target = 0; target < forecast.length; target++) {
      forecast[target] =
          baselines
              .apply(target)
              .forecast(
                  series.numeric(targets().get(target)),
                  windows.test().originOf(window),
                  config.window().horizon());
    }
    return forecast;
  }

  private String entity(int window) {
    return windows.seriesOf(window).entity();
  }

  private List<String> targets() {
    return windows.features().targets();
  }
}
