package org.carrousel.recipes.forecast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carrousel.backend.CommandSyntax;
import org.carrousel.config.Setting;
import org.carrousel.format.Numbers;
import org.carrousel.recipes.api.ReportComposer;
import org.carrousel.recipes.api.Results;
import org.carrousel.recipes.api.RunReport;
import org.carrousel.report.Block;
import org.carrousel.report.Comparison;
import org.carrousel.report.Measure;
import org.carrousel.report.MeasureTable;
import org.carrousel.report.Report;

/** Report of a forecast. */
record ForecastReport(
    ForecastPreparation prepared, Results<ForecastConfig, ForecastModel, ForecastScores> results)
    implements RunReport {
  private static final String BY_TARGET = "test.rmse.";
  private static final List<Measure> MEASURES =
      List.of(
          Measure.lower("test.rmse", "RMSE"),
          Measure.lower("test.mae", "MAE"),
          Measure.lower("test.mape", "MAPE"),
          Measure.lower("test.smape", "sMAPE"),
          Measure.lower("test.mase", "MASE"),
          Measure.lower("test.mse", "MSE (z)"),
          Measure.lower("test.mae.standardized", "MAE (z)"));

  @Override
  public Report report() {
    ForecastFigures figures = new ForecastFigures(prepared.test(), results);
    ForecastDataSection data = new ForecastDataSection(prepared);
    return new ReportComposer<>(Forecast.RECIPE, results)
        .title("Forecast of " + String.join(", ", prepared.config().columns().targets()), lead())
        .comparison(comparison())
        .section("Errors", errors(figures))
        .section("Forecast against truth", figures.forecasts())
        .section("Residuals", figures.residuals())
        .data(data.facts(), data.blocks(figures))
        .training(Setting.name(prepared.config().network().loss()) + " of the scaled targets")
        .prediction(
            "The bundle model.carrousel holds the network, the scalers and the columns. It takes a"
                + " CSV file with the same columns and forecasts %s."
                    .formatted(results.model().describe().output()),
            knowsFuture()
                ? "history.csv " + CommandSyntax.current().option("future", "future.csv")
                : "history.csv",
            """
            var history = model.read(Path.of("history.csv"));
            model.predict(%s).forEach(System.out::println);\
            """
                .formatted(
                    knowsFuture() ? "history, model.read(Path.of(\"future.csv\"))" : "history"))
        .compose();
  }

  private boolean knowsFuture() {
    return !prepared.config().columns().known().isEmpty();
  }

  private String lead() {
    return "%s ahead, from %d lags; %s training windows, %s test windows."
        .formatted(
            prepared.config().window().horizon() == 1
                ? "One step"
                : prepared.config().window().horizon() + " steps",
            prepared.config().window().lags(),
            Numbers.text((long) prepared.windows().train().size()),
            Numbers.text((long) prepared.test().size()));
  }

  private Comparison comparison() {
    String note =
        "RMSE and MAE are in the data's units, MAPE and sMAPE in percent (MAPE without truths of"
            + " 0), MASE is relative to the seasonal naive forecast within the training part%s."
            + " Baselines see the past of the target alone.";
    List<Measure> measures =
        MEASURES.stream().filter(measure -> results.metrics().containsKey(measure.key())).toList();
    return new Comparison(
        "forecast",
        "LSTM",
        measures,
        decisive(measures),
        Map.of(),
        note.formatted(
            prepared.config().evaluation().standardErrors()
                ? ", (z) errors are of targets standardized by their training part"
                : ""));
  }

  /**
   * Returns the RMSE for one target, and a measure without unit for several, whose units may
   * differ.
   */
  private Measure decisive(List<Measure> measures) {
    return Stream.of("test.mse", "test.mase")
        .filter(key -> prepared.config().columns().targets().size() > 1)
        .flatMap(key -> measures.stream().filter(measure -> measure.key().equals(key)))
        .findFirst()
        .orElse(measures.get(0));
  }

  private List<Block> errors(ForecastFigures figures) {
    List<Block> blocks = new ArrayList<>();
    List<String> targets =
        results.metrics().keySet().stream().filter(key -> key.startsWith(BY_TARGET)).toList();
    if (!targets.isEmpty()) {
      blocks.add(byTarget(targets));
    }
    blocks.add(Block.Figure.of(figures.comparison()));
    figures.errorByStep().ifPresent(plot -> blocks.add(Block.Figure.of(plot)));
    return blocks;
  }

  /** Returns a table of the RMSE of each target. */
  private Block byTarget(List<String> keys) {
    Map<String, Map<String, Double>> rows = new LinkedHashMap<>();
    rows.put("LSTM", results.metrics());
    rows.putAll(results.baselineMetrics());
    List<Measure> measures =
        keys.stream().map(key -> Measure.lower(key, key.substring(BY_TARGET.length()))).toList();
    return new MeasureTable("forecast", measures)
        .block(rows, 0, "RMSE of each target, in its own units.");
  }

  @Override
  public Map<String, String> tables() {
    return Map.of("predictions.csv", PredictionTable.csv(prepared.test(), results));
  }
}
