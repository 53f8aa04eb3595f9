package org.carrousel.recipes.forecast;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.recipes.run.DataSource;
import org.carrousel.recipes.run.RecipeRun;
import org.carrousel.recipes.run.SeedResult;
import org.carrousel.report.Report;
import org.carrousel.series.LagAdvice;

/** A trained forecast beside its baselines, measured on the same test windows. */
public final class ForecastRun implements RecipeRun {
  private final ForecastConfig config;
  private final DataSource source;
  private final ForecastWindows windows;
  private final TestPart test;
  private final List<SeedRun> seeds;
  private final Map<String, WindowForecast> baselines;
  private final Map<String, TestErrors> baselineErrors = new LinkedHashMap<>();
  private final LagAdvice advice;

  ForecastRun(
      ForecastConfig config,
      DataSource source,
      ForecastWindows windows,
      TestPart test,
      List<SeedRun> seeds,
      Map<String, WindowForecast> baselines,
      LagAdvice advice) {
    this.config = config;
    this.source = source;
    this.windows = windows;
    this.test = test;
    this.seeds = List.copyOf(seeds);
    this.baselines = baselines;
    this.advice = advice;
    baselines.forEach((name, forecast) -> baselineErrors.put(name, test.measure(forecast)));
  }

  /**
   * The model of the seed with the least validation loss; of the first seed where nothing was held
   * out to choose by.
   */
  public ForecastModel model() {
    return chosen().model();
  }

  /** Test errors of each baseline, by its name. */
  @Override
  public Map<String, Map<String, Double>> baselines() {
    Map<String, Map<String, Double>> metrics = new LinkedHashMap<>();
    baselineErrors.forEach(
        (name, errors) -> metrics.put(name, errors.metrics(config.evaluation().standardErrors())));
    return metrics;
  }

  /** Where the data came from. */
  @Override
  public DataSource source() {
    return source;
  }

  /** What was asked, the data, the losses, forecasts against truth, the comparison. */
  @Override
  public Report report() {
    return new ForecastReport(this).report();
  }

  /**
   * Forecasts of the test part in which every time comes once, with truth and baselines, as CSV.
   */
  public String predictions() {
    return new PredictionTable(this).csv();
  }

  @Override
  public Map<String, String> tables() {
    return Map.of("predictions.csv", predictions());
  }

  @Override
  public void save(Path path) throws IOException {
    model().save(path);
  }

  ForecastConfig config() {
    return config;
  }

  ForecastWindows windows() {
    return windows;
  }

  TestPart test() {
    return test;
  }

  @Override
  public List<SeedRun> seeds() {
    return seeds;
  }

  LagAdvice advice() {
    return advice;
  }

  Map<String, WindowForecast> baselineForecasts() {
    return baselines;
  }

  Map<String, TestErrors> baselineErrors() {
    return baselineErrors;
  }

  SeedRun chosen() {
    return SeedResult.chosen(seeds);
  }

  /** The name of the baseline with the least root mean squared error. */
  String bestBaseline() {
    return baselineErrors.entrySet().stream()
        .min(Comparator.comparingDouble(entry -> entry.getValue().rmse()))
        .orElseThrow()
        .getKey();
  }
}
