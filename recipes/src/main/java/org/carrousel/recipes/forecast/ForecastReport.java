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
import org.carrousel.series.Series;
import org.carrousel.series.TimeSplit;

/** Report of a forecast. */
final class ForecastReport implements RunReport {
  private static final int SHOWN_SERIES = 12;
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

  private final ForecastPreparation prepared;
  private final Results<ForecastConfig, ForecastModel, ForecastScores> results;
  private final ForecastConfig config;

  ForecastReport(
      ForecastPreparation prepared,
      Results<ForecastConfig, ForecastModel, ForecastScores> results) {
    this.prepared = prepared;
    this.results = results;
    this.config = prepared.config();
  }

  @Override
  public Report report() {
    ForecastFigures figures = new ForecastFigures(prepared.test(), results);
    List<Block> data = new ArrayList<>();
    if (!filling().isEmpty()) {
      data.add(new Block.Text(filling()));
    }
    data.add(new Block.Text("Lags and season: " + prepared.advice().explanation()));
    figures
        .correlation(prepared.windows().firstTrainingValues())
        .ifPresent(plot -> data.add(Block.Figure.of(plot)));
    data.add(split());
    return new ReportComposer<>(Forecast.RECIPE, results)
        .title("Forecast of " + String.join(", ", config.columns().targets()), lead())
        .comparison(comparison())
        .section("Errors", errors(figures))
        .section("Forecast against truth", figures.forecasts())
        .section("Residuals", figures.residuals())
        .data(facts(), data)
        .training(Setting.name(config.network().loss()) + " of the scaled targets")
        .prediction(
            "The bundle model.carrousel holds the network, the scalers and the columns. It takes a"
                + " CSV file with the same columns and forecasts %s."
                    .formatted(results.chosen().model().describe().output()),
            knowsFuture()
                ? "history.csv " + CommandSyntax.current().option("future", "future.csv")
                : "history.csv",
            """
            var history = CsvReader.read(Path.of("history.csv"));
            model.predict(%s).forEach(System.out::println);\
            """
                .formatted(
                    knowsFuture() ? "history, CsvReader.read(Path.of(\"future.csv\"))" : "history"))
        .compose();
  }

  private boolean knowsFuture() {
    return !config.columns().known().isEmpty();
  }

  private String lead() {
    return "%s ahead, from %d lags; %s training windows, %s test windows."
        .formatted(
            config.window().horizon() == 1 ? "One step" : config.window().horizon() + " steps",
            config.window().lags(),
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
            config.evaluation().standardErrors()
                ? ", (z) errors are of targets standardized by their training part"
                : ""));
  }

  /** RMSE of one target; of several, whose units may differ, a measure without a unit. */
  private Measure decisive(List<Measure> measures) {
    return Stream.of("test.mse", "test.mase")
        .filter(key -> config.columns().targets().size() > 1)
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

  /** A table for targets whose units may differ. */
  private Block byTarget(List<String> keys) {
    Map<String, Map<String, Double>> rows = new LinkedHashMap<>();
    rows.put("LSTM", results.metrics());
    rows.putAll(results.baselineMetrics());
    List<Measure> measures =
        keys.stream().map(key -> Measure.lower(key, key.substring(BY_TARGET.length()))).toList();
    return new MeasureTable("forecast", measures)
        .block(rows, 0, "RMSE of each target, in its own units.");
  }

  private List<String> facts() {
    List<Series> series = prepared.windows().series();
    return List.of(
        "rows", Numbers.text((long) prepared.source().rows()),
        "series", Numbers.text((long) series.size()),
        "from", series.get(0).axis().label(0),
        "to", series.get(0).axis().label(series.get(0).length() - 1));
  }

  /** What filling means for the errors; empty if nothing is filled. */
  private String filling() {
    return switch (config.columns().missing()) {
      case REFUSE, MASK -> "";
      case ZERO ->
          "Missing values were filled with 0 and count as truth: errors at their edges are errors"
              + " of the filling.";
      case FORWARD_FILL ->
          "Missing values were filled with the one before; errors are measured on known values.";
      case INTERPOLATE ->
          "Missing values were interpolated between their neighbours in the training part, and"
              + " filled with the one before after it; errors are measured on known values.";
    };
  }

  private Block split() {
    ForecastWindows windows = prepared.windows();
    List<List<String>> rows = new ArrayList<>();
    int shown = Math.min(SHOWN_SERIES, windows.series().size());
    for (int i = 0; i < shown; i++) {
      Series series = windows.series().get(i);
      TimeSplit split = windows.splits().get(i);
      rows.add(
          List.of(
              series.entity().isEmpty() ? "the series" : series.entity(),
              span(series, 0, split.trainEnd()),
              span(series, split.trainEnd(), split.validationEnd()),
              span(series, split.validationEnd(), split.testEnd())));
    }
    int more = windows.series().size() - shown;
    return Block.DataTable.of(
        List.of("series", "train", "validation", "test"),
        rows,
        "Scalers and categories were fitted on train alone. Windows: %s train, %s validation, %s test%s."
            .formatted(
                Numbers.text((long) windows.train().size()),
                Numbers.text((long) windows.validation().size()),
                Numbers.text((long) windows.test().size()),
                more > 0 ? "; %d more series".formatted(more) : ""));
  }

  private static String span(Series series, int from, int to) {
    return from == to
        ? "–"
        : "%s to %s".formatted(series.axis().label(from), series.axis().label(to - 1));
  }

  @Override
  public Map<String, String> tables() {
    return Map.of("predictions.csv", PredictionTable.csv(prepared.test(), results));
  }
}
