package org.carrousel.recipes.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.carrousel.scale.ScalerKind;
import org.carrousel.scale.TargetScaling;
import org.carrousel.series.CalendarFeature;
import org.carrousel.series.SplitRule;
import org.carrousel.series.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.dataset.MultiDataSet;

/** Every kind of forecast trains, is measured, reports, and predicts what follows. */
class ForecastKindsTest {
  /** Name, configuration, data, features of one time step, known numbers, points predicted. */
  static Stream<Arguments> kinds() {
    ForecastConfig one = Tables.tiny("x");
    ForecastConfig two = Hours.ENTITIES.targets("x", "y");
    Table wave = Tables.wave(40);
    return Stream.of(
        Arguments.of("one step", one, wave, 1, 0, 1),
        Arguments.of("three steps", one.horizon(3), wave, 1, 0, 3),
        Arguments.of("a stride", one.withStride(3), wave, 1, 0, 1),
        Arguments.of("no scaling", one.withScaling(TargetScaling.perSeries()), wave, 1, 0, 1),
        Arguments.of(
            "log, difference, standard",
            one.horizon(2).withScaling(logDifference()),
            wave,
            1,
            0,
            2),
        Arguments.of(
            "relative to last",
            one.withWindow(one.window().withRelativeToLast(true)),
            wave,
            1,
            0,
            1),
        Arguments.of("patch", one.withWindow(one.window().withPatch(2)), wave, 2, 0, 1),
        Arguments.of("two layers", one.units(3, 2), wave, 1, 0, 1),
        Arguments.of("a long horizon", longHorizon(), Tables.wave(150), 1, 0, 24),
        Arguments.of("entities", Hours.ENTITIES.horizon(2), Hours.MANY, 1, 0, 4),
        Arguments.of(
            "a scaler for all", Hours.ENTITIES.withScaling(Hours.SHARED), Hours.MANY, 1, 0, 2),
        Arguments.of("two targets", two.horizon(3), Hours.MANY, 2, 0, 12),
        Arguments.of(
            "independent", Hours.columns(two, c -> c.withIndependent(true)), Hours.MANY, 1, 0, 4),
        Arguments.of("past", Hours.ENTITIES.past("y"), Hours.MANY, 2, 0, 2),
        Arguments.of("known numbers", known("plan"), Hours.MANY, 2, 2, 4),
        Arguments.of("known categories", known("kind"), Hours.MANY, 4, 6, 4),
        Arguments.of("both known", known("plan", "kind"), Hours.MANY, 5, 8, 4),
        Arguments.of("statics", Hours.ENTITIES.statics("size", "class"), Hours.MANY, 4, 0, 2),
        Arguments.of(
            "calendar",
            Hours.ENTITIES.horizon(2).calendar(CalendarFeature.values()),
            Hours.MANY,
            7,
            12,
            4),
        Arguments.of(
            "skip", Hours.columns(Hours.ENTITIES, c -> c.withSkip(5)), Hours.MANY, 1, 0, 2),
        Arguments.of("rows", one.split(new SplitRule.ByRows(25, 5, 10)), wave, 1, 0, 1),
        Arguments.of("no validation", one.split(new SplitRule.ByRows(30, 0, null)), wave, 1, 0, 1),
        Arguments.of("times", Hours.ENTITIES.split(times()), Hours.MANY, 1, 0, 2),
        Arguments.of(
            "entities held out",
            Hours.ENTITIES
                .withScaling(Hours.SHARED)
                .split(new SplitRule.ByEntity(List.of(), List.of("b"))),
            Hours.MANY,
            1,
            0,
            2),
        Arguments.of(
            "entities held out, independent",
            Hours.columns(two, c -> c.withIndependent(true))
                .withScaling(Hours.SHARED)
                .split(new SplitRule.ByEntity(List.of(), List.of("a"))),
            Hours.MANY,
            1,
            0,
            4));
  }

  private static ForecastConfig longHorizon() {
    return Tables.tiny("x").horizon(24).split(new SplitRule.ByRows(100, 24, 26));
  }

  private static TargetScaling logDifference() {
    return TargetScaling.perSeries(ScalerKind.LOG, ScalerKind.DIFFERENCE, ScalerKind.STANDARD);
  }

  private static SplitRule times() {
    LocalDateTime start = LocalDateTime.of(2020, 1, 1, 0, 0);
    return new SplitRule.ByTime(start.plusHours(20), start.plusHours(30), start.plusHours(38));
  }

  private static ForecastConfig known(String... columns) {
    return Hours.ENTITIES.horizon(2).known(columns);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void trainsIsMeasuredReportsAndPredicts(
      String name, ForecastConfig config, Table table, int features, int known, int points) {
    TrainedForecast run = TrainedForecast.of(config, table);

    MultiDataSet batch = run.windows().train().batch(new int[] {0, 1});
    assertThat(batch.getFeatures(0).shape())
        .containsExactly(2, features, config.window().timeSteps());
    assertThat(batch.numFeatureArrays() == 1 ? 0 : batch.getFeatures(1).size(1)).isEqualTo(known);

    assertThat(run.metrics()).containsKeys("test.rmse", "test.mae", "test.smape");
    assertThat(run.metrics().values()).allMatch(Double::isFinite);
    assertThat(run.baselines()).containsKeys("persistence", "drift", "linear autoregression");
    assertThat(run.baselines().values())
        .allSatisfy(baseline -> assertThat(baseline.values()).allMatch(Double::isFinite));
    assertThat(run.predictions()).doesNotContain("NaN").hasLineCount(lines(run));
    assertThat(run.report().sections()).hasSize(8);

    List<ForecastPoint> predicted =
        run.model().predict(table, config.columns().known().isEmpty() ? null : Hours.future());
    assertThat(predicted).hasSize(points);
    assertThat(predicted).allMatch(point -> Double.isFinite(point.value()));
    assertThat(predicted).allMatch(point -> config.columns().targets().contains(point.target()));
  }

  private static int lines(TrainedForecast run) {
    int horizon = run.test().horizon();
    int targets = run.test().targets().size();
    return 1
        + TestTimeline.of(run.test()).stream()
            .mapToInt(timeline -> timeline.windows().size() * horizon * targets)
            .sum();
  }
}
