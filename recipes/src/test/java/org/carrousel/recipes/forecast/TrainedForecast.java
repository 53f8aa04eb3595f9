package org.carrousel.recipes.forecast;

import java.util.List;
import java.util.Map;
import org.carrousel.recipes.api.Run;
import org.carrousel.report.Block;
import org.carrousel.report.Report;
import org.carrousel.series.Table;

/** A trained forecast with the windows that it was trained and measured on. */
record TrainedForecast(ForecastPreparation prepared, Run<ForecastModel> run) {
  static TrainedForecast of(ForecastConfig config, Table table) {
    return new TrainedForecast(
        ForecastPreparation.of(config, table), Forecast.of(config).train(table));
  }

  ForecastWindows windows() {
    return prepared.windows();
  }

  ForecastTestPart test() {
    return prepared.test();
  }

  ForecastModel model() {
    return run.model();
  }

  Map<String, Double> metrics() {
    return run.metrics();
  }

  Map<String, Map<String, Double>> baselines() {
    return run.baselines();
  }

  Report report() {
    return run.report();
  }

  String predictions() {
    return run.tables().get("predictions.csv");
  }

  /** Forecasts of the test windows, [window][target][horizon]. */
  double[][][] forecasts() {
    return model().forecasts(windows().test(), windows().series());
  }

  /** Name of the baseline with the least root mean squared error. */
  String bestBaseline() {
    return baselines().keySet().stream()
        .min((a, b) -> Double.compare(rmse(a), rmse(b)))
        .orElseThrow();
  }

  private double rmse(String baseline) {
    return baselines().get(baseline).get("test.rmse");
  }

  /** The sentence of the report that compares with the baselines. */
  String verdict() {
    return report().sections().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(Block.Verdict.class::isInstance)
        .map(block -> ((Block.Verdict) block).sentence())
        .findFirst()
        .orElseThrow();
  }

  /** Sections of the report by title. */
  List<String> sections() {
    return report().sections().stream().map(section -> section.title()).toList();
  }
}
