package org.carrousel.recipes.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carrousel.architecture.CellKind;
import org.carrousel.architecture.ForecasterDesign;
import org.carrousel.architecture.Loss;
import org.carrousel.architecture.RecurrentEncoder;
import org.carrousel.architecture.RecurrentLayers;
import org.carrousel.architecture.Regularization;
import org.carrousel.architecture.StepConvolutions;
import org.carrousel.batch.WindowShape;
import org.carrousel.engine.Precision;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.ConfigContract;
import org.carrousel.recipes.api.Seeds;
import org.carrousel.recipes.api.SettingsFile;
import org.carrousel.recipes.data.CsvFormat;
import org.carrousel.scale.ScalerKind;
import org.carrousel.scale.ScalerScope;
import org.carrousel.scale.TargetScaling;
import org.carrousel.series.CalendarFeature;
import org.carrousel.series.MissingValues;
import org.carrousel.series.SplitRule;
import org.carrousel.training.LearningRateSchedule;
import org.carrousel.training.TrainingOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ForecastConfigTest implements ConfigContract<ForecastConfig> {
  private static final String OWN_KEYS =
      """
      targets: [load, price]
      header: false
      time: [year, month, day, hour]
      entity: [country, town]
      past: [wind]
      known: [holiday]
      static: [size]
      calendar: [hour, weekday, month]
      missing: mask
      skip: 24
      independent: true
      lags: 48
      horizon: 6
      patch: 12
      relative-to-last: true
      stride: 2
      scale: [log, difference, min-max]
      scale-per: all
      split: {train: 0.5, validation: 0.25, test: 0.125}
      bidirectional: true
      loss: mae
      season: 24
      standard-errors: true
      """;

  private static final String WRONG_VALUES =
      """
      lag: 12                         | unknown key "lag"   | did you mean "lags"?
      lags: -12                       | lags: -12           | a whole number of 1 or more
      lags: twelve                    | lags: twelve        | a whole number of 1 or more
      lags: [12, 24]                  | lags: [12, 24]      | one value
      horizon: 0                      | horizon: 0          | a whole number of 1 or more
      patch: 5                        | patch: 5 of lags: 12| divides the lags
      skip: -1                        | skip: -1            | a whole number of 0 or more
      missing: forward                | missing: forward    | one of refuse, forward-fill
      calendar: [hour, wekday]        | calendar: wekday    | did you mean "weekday"?
      scale: [log, log]               | scale: [log, log]   | each transform at most once
      scale: logarithm                | scale: logarithm    | one of standard, min-max
      scale-per: entity               | scale-per: entity   | one of series, all
      units: [8, 0]                   | units: 0            | a whole number of 1 or more
      units: []                       | units: []           | 1 or more values
      dropout: 1                      | dropout: 1          | a number from 0 to 0.99
      learning-rate: 0                | learning-rate: 0    | a number from
      seed: -1                        | seed: -1            | a whole number of 0 or more
      independent: maybe              | independent: maybe  | true or false
      past: [x]                       | "x" is named twice  | one role for each column
      split: 0.7                      | split: 0.7          | names and values
      split: {tran: 0.7}              | key "tran" in split | did you mean "train"?
      split: {train: 1.7}             | train: 1.7          | a number from 0 to 1
      split: {train: 0.9, test: 0.2}  | train 0.9           | at most 1 in sum
      split: {train: 5, test: many}   | test: many          | a whole number of 0 or more
      split: {validation: 0.1}        | split: a group      | a part train
      split: {test-from: May}         | test-from: May      | a date such as 2011-01-01
      split: {test-from: 2011-01-01, train: 0.5} | train: 0.5 | no train beside test-from
      split: {test-entities: a, train: 0.5} | train: 0.5    | no train beside test-entities
      """;

  private static final LocalDateTime APRIL = LocalDateTime.of(2011, 4, 1, 0, 0);
  private static final LocalDateTime MAY = LocalDateTime.of(2011, 5, 1, 6, 30);
  private static final LocalDateTime JUNE = LocalDateTime.of(2011, 6, 1, 0, 0, 1);

  private static final ForecastConfig EVERY_PART =
      new ForecastConfig(
          new ForecastColumns(
              List.of("load", "price"),
              List.of("year", "month", "day", "hour"),
              List.of("country", "town"),
              List.of("wind"),
              List.of("holiday"),
              List.of("size"),
              List.of(CalendarFeature.HOUR, CalendarFeature.WEEKDAY, CalendarFeature.MONTH),
              MissingValues.MASK,
              24,
              true,
              new CsvFormat(false)),
          new WindowShape(48, 6, 12, true),
          2,
          new TargetScaling(
              List.of(ScalerKind.LOG, ScalerKind.DIFFERENCE, ScalerKind.MIN_MAX), ScalerScope.ALL),
          new SplitRule.ByFraction(.5, .25, .125),
          new ForecasterDesign(
              new RecurrentEncoder(
                  new RecurrentLayers(
                      CellKind.PEEPHOLE_LSTM,
                      List.of(5, 4),
                      3,
                      new Regularization(.25, .0625, .125, .001, 2)),
                  true,
                  Optional.of(new StepConvolutions(List.of(3, 8), List.of(6, 7), 5, 1))),
              Loss.MAE),
          new TrainingOptions(7, 9, .01, LearningRateSchedule.EXPONENTIAL, 3, Precision.BFLOAT16),
          new Seeds(4, 2),
          new Evaluation(24, true));

  @Override
  public Example<ForecastConfig> example() {
    return new Example<>(Forecast.RECIPE, ForecastConfig.target("x"), OWN_KEYS, WRONG_VALUES);
  }

  @Override
  public String requiredKeys() {
    return "targets: x";
  }

  @Override
  public void assertOwnKeys(ForecastConfig config) {
    assertThat(config).isEqualTo(EVERY_PART);
  }

  static Stream<ForecastConfig> configs() {
    ForecastConfig one = ForecastConfig.target("Passengers, \"all\": null #1");
    ForecastConfig shared =
        one.withScaling(
            new TargetScaling(List.of(ScalerKind.ROBUST, ScalerKind.STANDARD), ScalerScope.ALL));
    return Stream.of(
        one,
        one.withScaling(TargetScaling.perSeries()),
        one.units(1),
        one.split(new SplitRule.ByFraction(.67, .1)),
        one.split(new SplitRule.ByFraction(.0001, 0, 1e-5)),
        one.split(new SplitRule.ByRows(8640, 2880, 2880)),
        one.split(new SplitRule.ByRows(100, 0, null)),
        one.split(new SplitRule.ByTime(APRIL, MAY, JUNE)),
        one.split(new SplitRule.ByTime(null, MAY, null)),
        one.split(new SplitRule.ByTime(APRIL, null, null)),
        shared.split(new SplitRule.ByEntity(List.of("a"), List.of("b", "c/d"))),
        shared.split(new SplitRule.ByEntity(List.of(), List.of("1"))),
        shared.split(new SplitRule.ByEntity(List.of("a"), List.of())));
  }

  @ParameterizedTest
  @MethodSource("configs")
  void whatAConfigurationWritesMakesItAgain(ForecastConfig config) {
    String yaml = SettingsFile.write(Forecast.RECIPE.keys().values(config));
    assertThat(read(yaml)).isEqualTo(config);
  }

  @Test
  void aJobWithoutTargetsIsRefused() {
    assertThatThrownBy(() -> read("lags: 12"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("job.yaml: no key \"targets\"");
  }

  @Test
  void anEmptyListOfTargetsIsRefused() {
    assertThatThrownBy(() -> read("lags: 12\ntargets: []"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("job.yaml, line 2")
        .hasMessageContaining("1 or more values");
  }

  @Test
  void scalersOfEachSeriesDoNotGoWithEntitiesHeldOut() {
    assertThatThrownBy(() -> read("targets: x\nentity: id\nsplit: {test-entities: [b]}"))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("job.yaml, line 3: ")
        .hasMessageContaining("scale-per: all");
  }
}
