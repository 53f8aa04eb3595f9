package org.carrousel.recipes.forecast;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.carrousel.error.BadInputException;
import org.carrousel.metrics.MaseScale;
import org.carrousel.scale.StandardScaler;
import org.carrousel.series.Series;

/** Test windows with true values, for measuring the model and its baselines. */
final class ForecastTestPart {
  private final ForecastConfig config;
  private final ForecastWindows windows;
  private final List<Series> observed;
  private final int season;
  private final Map<String, double[]> unitsAndScales = new LinkedHashMap<>();

  /**
   * @param observed the series of the windows without filled values
   * @param season rows in a season, 1 for none; MASE is relative to the seasonal naive forecast
   */
  ForecastTestPart(
      ForecastConfig config, ForecastWindows windows, List<Series> observed, int season) {
    this.config = config;
    this.windows = windows;
    this.observed = observed;
    this.season = season;
  }

  int horizon() {
    return config.window().horizon();
  }

  /** Returns the number of rows in a season; 1 for none. */
  int season() {
    return season;
  }

  int size() {
    return windows.test().size();
  }

  List<String> targets() {
    return windows.features().targets();
  }

  Series series(int window) {
    return windows.seriesOf(window);
  }

  int origin(int window) {
    return windows.test().originOf(window);
  }

  /** Returns the true values of a window, [horizon]; {@code NaN} is missing. */
  double[] truth(int window, int target) {
    Series series = observed.get(windows.test().seriesOf(window));
    double[] values = series.numeric(targets().get(target));
    int from = origin(window) + 1;
    return Arrays.copyOfRange(values, from, from + horizon());
  }

  /** Checks that at least one true value is not missing. */
  void requireTruth() {
    boolean known =
        IntStream.range(0, size())
            .boxed()
            .flatMap(w -> IntStream.range(0, targets().size()).mapToObj(t -> truth(w, t)))
            .flatMapToDouble(Arrays::stream)
            .anyMatch(value -> !Double.isNaN(value));
    if (!known) {
      throw new BadInputException(
          "a test part of %d windows in which no value of %s is known"
              .formatted(size(), String.join(", ", config.columns().targets())),
          "a known value to measure forecasts by",
          "give the test part other rows with the key split");
    }
  }

  /**
   * Measures forecasts of all windows.
   *
   * @param forecasts returns the forecasts of a window by its index, [target][horizon], user's
   *     units
   */
  ForecastScores measure(IntFunction<double[][]> forecasts) {
    ForecastScores scores = new ForecastScores(forecasts, config.evaluation().standardErrors());
    for (int window = 0; window < size(); window++) {
      double[][] forecast = forecasts.apply(window);
      for (int target = 0; target < targets().size(); target++) {
        double[] unitAndScale = unitAndScale(window, target);
        scores.add(
            name(window, target).column(),
            truth(window, target),
            forecast[target],
            unitAndScale[0],
            unitAndScale[1]);
      }
    }
    return scores;
  }

  SeriesName name(int window, int target) {
    return SeriesName.of(config.columns(), series(window).entity(), targets().get(target));
  }

  /**
   * Returns the deviation and the MASE denominator of the training values; NaN if there are none,
   * because test data must not define its own scale.
   */
  private double[] unitAndScale(int window, int target) {
    int number = windows.test().seriesOf(window);
    return unitsAndScales.computeIfAbsent(
        number + "/" + target,
        key -> {
          int trainEnd = windows.splits().get(number).trainEnd();
          double[] train = Arrays.copyOf(series(window).numeric(targets().get(target)), trainEnd);
          return Arrays.stream(train).allMatch(Double::isNaN)
              ? new double[] {Double.NaN, Double.NaN}
              : new double[] {StandardScaler.fit(train).deviation(), MaseScale.of(train, season)};
        });
  }
}
