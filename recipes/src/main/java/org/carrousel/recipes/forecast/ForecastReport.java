package org.carrousel.recipes.forecast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.carrousel.backend.Backend;
import org.carrousel.format.Numbers;
import org.carrousel.recipes.run.RunSections;
import org.carrousel.report.Block;
import org.carrousel.report.Report;
import org.carrousel.report.Section;
import org.carrousel.series.Series;
import org.carrousel.series.TimeSplit;

/** Tells a person what a forecast was asked for and what came of it. */
final class ForecastReport {
  private static final int SHOWN_SERIES = 12;
  private static final String BY_TARGET = "test.rmse.";

  private final ForecastRun run;
  private final ForecastConfig config;

  ForecastReport(ForecastRun run) {
    this.run = run;
    this.config = run.config();
  }

  Report report() {
    ForecastFigures figures = new ForecastFigures(run);
    return new Report(
        "Forecast of " + String.join(", ", config.columns().targets()),
        lead(),
        List.of(
            comparison(figures),
            new Section("Forecast against truth", figures.forecasts()),
            new Section("Residuals", figures.residuals()),
            asked(),
            data(figures),
            split(),
            new Section("Training", training(figures)),
            prediction()));
  }

  private String lstm() {
    return config.runs().count() == 1
        ? "LSTM"
        : "LSTM, mean of " + config.runs().count() + " seeds";
  }

  private String lead() {
    return "%s ahead, from %d lags; %s training windows, %s test windows."
        .formatted(
            config.window().horizon() == 1 ? "One step" : config.window().horizon() + " steps",
            config.window().lags(),
            Numbers.text((long) run.windows().train().size()),
            Numbers.text((long) run.test().size()));
  }

  /** Says in words who wins, also when it is not the network. */
  private String verdict() {
    String best = run.bestBaseline();
    double baseline = run.baselineErrors().get(best).rmse();
    double model = run.metrics().get("test.rmse");
    String figures = "(RMSE %s against %s)".formatted(Numbers.text(model), Numbers.text(baseline));
    return model < baseline
        ? "The LSTM beats every baseline on the test part; the best of them is %s %s."
            .formatted(best, figures)
        : "The %s baseline beats the LSTM on the test part %s: prefer it, or give the LSTM more."
            .formatted(best, figures);
  }

  private Section comparison(ForecastFigures figures) {
    List<Block> blocks = new ArrayList<>();
    double model = run.metrics().get("test.rmse");
    boolean good = model < run.baselineErrors().get(run.bestBaseline()).rmse();
    blocks.add(new Block.Verdict(verdict(), good));
    blocks.add(comparisonTable());
    targetTable().ifPresent(blocks::add);
    if (config.runs().count() > 1) {
      blocks.add(seedTable());
    }
    blocks.add(Block.Figure.of(figures.comparison()));
    figures.errorByStep().ifPresent(plot -> blocks.add(Block.Figure.of(plot)));
    return new Section("Model and baselines", blocks);
  }

  private Block comparisonTable() {
    List<String> keys =
        run.metrics().keySet().stream().filter(key -> !key.startsWith(BY_TARGET)).toList();
    String note =
        "%s test windows, the same for all; RMSE and MAE in the data's units, MAPE and sMAPE in"
            + " percent (MAPE without truths of 0), MASE relative to the seasonal naive forecast"
            + " within the training part%s. Baselines see the past of the target alone.";
    return table(
        keys,
        note.formatted(
            Numbers.text((long) run.test().size()),
            config.evaluation().standardErrors()
                ? "; (z): of targets standardized by their training part"
                : ""));
  }

  /** Where there are several targets, whose units differ. */
  private Optional<Block> targetTable() {
    List<String> keys =
        run.metrics().keySet().stream().filter(key -> key.startsWith(BY_TARGET)).toList();
    return keys.isEmpty()
        ? Optional.empty()
        : Optional.of(table(keys, "RMSE of each target, in its own units."));
  }

  private Block table(List<String> keys, String note) {
    Map<String, Map<String, Double>> rows = new LinkedHashMap<>();
    rows.put(lstm(), run.metrics());
    rows.putAll(run.baselines());
    List<String> header = new ArrayList<>(List.of("forecast"));
    keys.forEach(key -> header.add(title(key)));
    List<List<String>> cells = new ArrayList<>();
    rows.forEach(
        (name, metrics) -> {
          List<String> row = new ArrayList<>(List.of(name));
          keys.forEach(key -> row.add(Numbers.text(metrics.getOrDefault(key, Double.NaN))));
          cells.add(row);
        });
    return new Block.DataTable(header, cells, OptionalInt.of(0), note);
  }

  private static String title(String key) {
    return switch (key) {
      case "test.rmse" -> "RMSE";
      case "test.mae" -> "MAE";
      case "test.mape" -> "MAPE";
      case "test.smape" -> "sMAPE";
      case "test.mase" -> "MASE";
      case "test.mse" -> "MSE (z)";
      case "test.mae.standardized" -> "MAE (z)";
      default -> key.substring(BY_TARGET.length());
    };
  }

  private Block seedTable() {
    return RunSections.seeds(
        run.seeds(), List.of("RMSE"), seed -> List.of(Numbers.text(seed.errors().rmse())));
  }

  private Section asked() {
    return new Section("What was asked", List.of(new Block.Facts(ForecastKeys.KEYS.words(config))));
  }

  private Section data(ForecastFigures figures) {
    List<Block> blocks = new ArrayList<>();
    Series first = run.windows().series().get(0);
    blocks.add(
        Block.Facts.of(
            "source", run.source().name(),
            "SHA-256", run.source().sha256(),
            "rows", Numbers.text((long) run.source().rows()),
            "series", Numbers.text((long) run.windows().series().size()),
            "from", first.axis().label(0),
            "to", first.axis().label(first.length() - 1)));
    if (!filling().isEmpty()) {
      blocks.add(new Block.Text(filling()));
    }
    blocks.add(new Block.Text("Lags and season: " + run.advice().explanation()));
    figures.correlation().ifPresent(plot -> blocks.add(Block.Figure.of(plot)));
    return new Section("The data", blocks);
  }

  /** What filling means for the errors; empty where nothing is filled. */
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

  private Section split() {
    List<List<String>> rows = new ArrayList<>();
    int shown = Math.min(SHOWN_SERIES, run.windows().series().size());
    for (int i = 0; i < shown; i++) {
      Series series = run.windows().series().get(i);
      TimeSplit split = run.windows().splits().get(i);
      rows.add(
          List.of(
              series.entity().isEmpty() ? "the series" : series.entity(),
              span(series, 0, split.trainEnd()),
              span(series, split.trainEnd(), split.validationEnd()),
              span(series, split.validationEnd(), split.testEnd())));
    }
    String note =
        "Scalers and categories were fitted on train alone. Windows: %s train, %s validation, %s"
            + " test%s.";
    return new Section(
        "The split",
        List.of(
            new Block.DataTable(
                List.of("series", "train", "validation", "test"),
                rows,
                OptionalInt.empty(),
                note.formatted(
                    Numbers.text((long) run.windows().train().size()),
                    Numbers.text((long) run.windows().validation().size()),
                    Numbers.text((long) run.windows().test().size()),
                    shown < run.windows().series().size()
                        ? "; %d more series".formatted(run.windows().series().size() - shown)
                        : ""))));
  }

  private static String span(Series series, int from, int to) {
    return from == to
        ? "–"
        : "%s to %s".formatted(series.axis().label(from), series.axis().label(to - 1));
  }

  private List<Block> training(ForecastFigures figures) {
    return List.of(
        Block.Facts.of(
            "parameters", Numbers.text(run.model().network().numParams()),
            "seconds, all trainings", Numbers.text(run.trainingSeconds(), 1),
            "runs on", Backend.describe()),
        Block.Figure.of(figures.losses()));
  }

  private Section prediction() {
    int horizon = config.window().horizon();
    return new Section(
        "How to predict",
        List.of(
            new Block.Text(
                "The bundle model.carrousel holds the network, the scalers and the columns. It"
                    + " takes a CSV with the same columns and forecasts the %s after its last."
                        .formatted(horizon == 1 ? "row" : horizon + " rows")),
            new Block.Code("shell", "mvn -Ppredict -Dmodel=model.carrousel -Dinput=history.csv"),
            new Block.Code(
                "java",
                """
                var model = ForecastModel.load(Path.of("model.carrousel"));
                var history = Csv.read(Path.of("history.csv"));
                model.predict(%s).forEach(System.out::println);\
                """
                    .formatted(
                        knowsFuture()
                            ? "history, Csv.read(Path.of(\"future.csv\"))"
                            : "history"))));
  }

  private boolean knowsFuture() {
    return !config.columns().known().isEmpty();
  }
}
