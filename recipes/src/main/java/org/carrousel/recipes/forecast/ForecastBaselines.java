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

/** The forecasts without a network that always stand beside the model, on the same windows. */
final class ForecastBaselines {
  /** From here on a horizon is long, and the linear models made for long ones join. */
  private static final int LONG_HORIZON = 24;

  private final ForecastConfig config;
  private final ForecastWindows windows;

  ForecastBaselines(ForecastConfig config, ForecastWindows windows) {
    this.config = config;
    this.windows = windows;
  }

  /**
   * By name, in the order of their simplicity.
   *
   * @param season rows in a season; 1 for none, then there is no seasonal baseline
   */
  Map<String, WindowForecast> forecasts(int season) {
    Map<String, WindowForecast> forecasts = new LinkedHashMap<>();
    put(forecasts, new Persistence());
    if (season > 1) {
      put(forecasts, new SeasonalNaive(season));
    }
    put(forecasts, new Drift());
    putLinear(forecasts, "linear autoregression", LinearModelKind.PLAIN);
    if (config.window().horizon() >= LONG_HORIZON) {
      putLinear(forecasts, "NLinear", LinearModelKind.NLINEAR);
      putLinear(forecasts, "DLinear", LinearModelKind.DLINEAR);
    }
    return forecasts;
  }

  private void put(Map<String, WindowForecast> forecasts, Baseline baseline) {
    forecasts.put(baseline.name(), window -> forecast(window, target -> baseline));
  }

  private void putLinear(Map<String, WindowForecast> forecasts, String name, LinearModelKind form) {
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
