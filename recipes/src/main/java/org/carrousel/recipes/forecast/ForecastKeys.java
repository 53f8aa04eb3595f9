package org.carrousel.recipes.forecast;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.carrousel.architecture.Loss;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.forecast.ForecastConfig.Evaluation;
import org.carrousel.recipes.forecast.ForecastConfig.TargetScaling;
import org.carrousel.recipes.run.TrainingKeys;
import org.carrousel.recipes.settings.Key;
import org.carrousel.recipes.settings.Keys;
import org.carrousel.recipes.settings.Setting;
import org.carrousel.scale.ScalerKind;
import org.carrousel.series.CalendarFeature;
import org.carrousel.series.MissingValues;

/** The keys by which a job, or a bundle, says what a forecast is. */
public final class ForecastKeys {
  /** Every key; an unset one keeps the default of {@link ForecastConfig#target}. */
  public static final Keys<ForecastConfig> KEYS =
      new Keys<ForecastConfig>(
              List.of(
                  columns(
                      "targets",
                      "columns to forecast",
                      s -> c -> c.targets(s.list()),
                      c -> c.targets()),
                  columns(
                      "time",
                      "the time column, or year, month, day, hour columns",
                      s -> c -> c.time(s.list()),
                      c -> c.time()),
                  columns(
                      "entity",
                      "columns that name a series",
                      s -> c -> c.entity(s.list()),
                      c -> c.entity()),
                  columns(
                      "past",
                      "numeric covariates known up to the origin",
                      s -> c -> c.past(s.list()),
                      c -> c.past()),
                  columns(
                      "known",
                      "covariates known of the future too",
                      s -> c -> c.known(s.list()),
                      c -> c.known()),
                  columns(
                      "static",
                      "covariates that never change within a series",
                      s -> c -> c.statics(s.list()),
                      c -> c.statics()),
                  columns(
                      "calendar",
                      "hour, weekday, month: covariates from the time",
                      s ->
                          c ->
                              c.calendar(
                                  s.elements().stream()
                                      .map(e -> e.oneOf(CalendarFeature.class))
                                      .toList()),
                      c -> c.calendar().stream().map(Setting::name).toList()),
                  columns(
                      "missing",
                      "refuse, forward-fill, interpolate, zero or mask",
                      s -> c -> c.missing(s.oneOf(MissingValues.class)),
                      c -> Setting.name(c.missing())),
                  columns(
                      "skip",
                      "rows left out at the start of each series",
                      s -> c -> c.skip(s.integer(0)),
                      c -> c.skip()),
                  columns(
                      "independent",
                      "true: every target is a series of its own, with shared weights",
                      s -> c -> c.independent(s.flag()),
                      c -> c.independent()),
                  key(
                      "lags",
                      "rows the network looks back",
                      (c, s) -> c.lags(s.integer(1)),
                      c -> c.window().lags()),
                  key(
                      "horizon",
                      "rows to forecast",
                      (c, s) -> c.horizon(s.integer(1)),
                      c -> c.window().horizon()),
                  key(
                      "patch",
                      "rows folded into one time step of the network",
                      (c, s) -> c.window(c.window().patch(s.integer(1))),
                      c -> c.window().patch()),
                  key(
                      "relative-to-last",
                      "true: targets relative to the window's last value",
                      (c, s) -> c.window(c.window().relativeToLast(s.flag())),
                      c -> c.window().relativeToLast()),
                  key(
                      "stride",
                      "rows from one training window to the next",
                      (c, s) -> c.stride(s.integer(1)),
                      ForecastConfig::stride),
                  key(
                      "scale",
                      "standard, min-max, robust, log, difference: the targets' transforms in"
                          + " order",
                      ForecastKeys::scale,
                      c -> c.scaling().kinds().stream().map(Setting::name).toList()),
                  key(
                      "scale-per",
                      "series or all: who shares a scaler",
                      ForecastKeys::scalePer,
                      c -> c.scaling().perSeries() ? "series" : "all"),
                  key(
                      "split",
                      "{train, validation, test} as fractions or rows; {validation-from, test-from,"
                          + " until}; {validation-entities, test-entities}",
                      ForecastKeys::split,
                      c -> SplitSetting.write(c.split()))))
          .and(
              TrainingKeys.architecture(
                  c -> c.network().architecture(),
                  (c, a) -> c.network(c.network().architecture(a))))
          .and(
              List.of(
                  key(
                      "loss",
                      "mse or mae",
                      (c, s) -> c.network(c.network().loss(s.oneOf(Loss.class))),
                      c -> Setting.name(c.network().loss()))))
          .and(
              TrainingKeys.regularization(
                  c -> c.network().regularization(),
                  (c, r) -> c.network(c.network().regularization(r))))
          .and(TrainingKeys.training(ForecastConfig::training, ForecastConfig::training))
          .and(TrainingKeys.runs(ForecastConfig::runs, ForecastConfig::runs))
          .and(
              List.of(
                  key(
                      "season",
                      "rows in a season, 0 to find it",
                      (c, s) ->
                          c.evaluation(
                              new Evaluation(s.integer(0), c.evaluation().standardErrors())),
                      c -> c.evaluation().season()),
                  key(
                      "standard-errors",
                      "true: also errors on standardized targets",
                      (c, s) -> c.evaluation(new Evaluation(c.evaluation().season(), s.flag())),
                      c -> c.evaluation().standardErrors())));

  private ForecastKeys() {}

  /** The configuration that settings describe. */
  public static ForecastConfig config(String source, Map<String, Setting> settings) {
    Setting targets = settings.get("targets");
    if (targets == null) {
      throw new BadInputException(
          source + ": no key \"targets\"",
          "the columns to forecast",
          "add a line such as \"targets: Passengers\"");
    }
    List<String> columns = targets.list();
    if (columns.isEmpty()) {
      throw targets.wrong("at least one column to forecast");
    }
    return KEYS.apply(ForecastConfig.target(columns.get(0)), settings);
  }

  /** A configuration as texts, lists and maps, from which {@link #config} makes the same again. */
  public static Map<String, Object> values(ForecastConfig config) {
    return KEYS.texts(config);
  }

  private static ForecastConfig scale(ForecastConfig config, Setting setting) {
    List<ScalerKind> kinds =
        setting.elements().stream().map(element -> element.oneOf(ScalerKind.class)).toList();
    return config.scaling(new TargetScaling(kinds, config.scaling().perSeries()));
  }

  private static ForecastConfig scalePer(ForecastConfig config, Setting setting) {
    boolean perSeries =
        switch (setting.text()) {
          case "series" -> true;
          case "all" -> false;
          default -> throw setting.wrong("series or all");
        };
    return config.scaling(new TargetScaling(config.scaling().kinds(), perSeries));
  }

  private static ForecastConfig split(ForecastConfig config, Setting setting) {
    ForecastConfig split = config.split(SplitSetting.read(setting));
    split.requireScalersOfAll();
    return split;
  }

  private static Key<ForecastConfig> key(
      String name,
      String meaning,
      BiFunction<ForecastConfig, Setting, ForecastConfig> with,
      Function<ForecastConfig, Object> get) {
    return new Key<>(name, meaning, with, get);
  }

  private static Key<ForecastConfig> columns(
      String name,
      String meaning,
      Function<Setting, UnaryOperator<ForecastColumns>> change,
      Function<ForecastColumns, Object> get) {
    return key(
        name,
        meaning,
        (config, setting) -> config.columns(change.apply(setting).apply(config.columns())),
        config -> get.apply(config.columns()));
  }
}
