package org.carrousel.recipes.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.carrousel.batch.WindowExamples;
import org.carrousel.scale.ScalerKind;
import org.carrousel.scale.TargetScaling;
import org.carrousel.series.MissingValues;
import org.carrousel.series.ObservedSeries;
import org.carrousel.series.Series;
import org.carrousel.series.SplitRule;
import org.carrousel.series.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the forecast of a test window depends on. */
class ForecastWindowsTest {
  private static final int ROWS = 40;

  static Stream<ForecastConfig> configs() {
    ForecastConfig config =
        Tables.tiny("x")
            .horizon(2)
            .past("y")
            .known("plan")
            .missing(MissingValues.MASK)
            .split(new SplitRule.ByRows(24, 6, null));
    return Stream.of(
        config,
        config.withWindow(config.window().withRelativeToLast(true)),
        config.withScaling(TargetScaling.perSeries(ScalerKind.DIFFERENCE, ScalerKind.STANDARD)));
  }

  /** From a row on, x and y are missing or huge; the plan is as it was. */
  private static Table table(int from, String other) {
    return Tables.of(
        "x,y,plan",
        ROWS,
        row -> {
          String x = row < from ? String.valueOf(Tables.waveAt(row)) : other;
          String y = row < from ? String.valueOf(Tables.waveAt(row + 2)) : other;
          return x + "," + y + "," + row % 5;
        });
  }

  @ParameterizedTest
  @MethodSource("configs")
  void nothingAfterTheOriginChangesAForecast(ForecastConfig config) {
    TrainedForecast run = TrainedForecast.of(config, table(ROWS, ""));
    // Test windows have the origins 29, 30, ... 37.
    int window = 4;
    int origin = run.windows().test().originOf(window);
    assertThat(origin).isEqualTo(33);

    Table changed = table(origin + 1, "1e12");
    ForecastReader reader = new ForecastReader(config.columns());
    List<Series> series =
        reader.melted(
            reader.series(
                ObservedSeries.of(changed, reader.schema(changed), config.columns().missing())));
    ForecastWindows windows =
        ForecastWindows.of(config, reader.targets(), series, run.windows().splits());
    double[][][] forecasts = run.model().forecasts(windows.test(), series);

    for (int before = 0; before <= window; before++) {
      assertThat(forecasts[before]).as("window %d", before).isDeepEqualTo(run.forecasts()[before]);
    }
    assertThat(forecasts[window + 1][0]).isNotEqualTo(run.forecasts()[window + 1][0]);
  }

  /** To 1e-5; a matrix product of another height may round otherwise. */
  @ParameterizedTest
  @MethodSource("configs")
  void oneWindowAtATimeGivesWhatManyGive(ForecastConfig config) {
    TrainedForecast run = TrainedForecast.of(config, table(ROWS, ""));
    double[][][] batch = run.forecasts();

    for (int window = 0; window < run.test().size(); window++) {
      int origin = run.windows().test().originOf(window);
      List<ForecastPoint> alone =
          run.model().predict(rows(0, origin + 1), rows(origin + 1, origin + 3));
      for (ForecastPoint point : alone) {
        assertThat(point.value())
            .isCloseTo(batch[window][0][point.step() - 1], Percentage.withPercentage(1e-3));
      }
    }
  }

  private static Table rows(int from, int to) {
    Table whole = table(ROWS, "");
    return Tables.of(
        "x,y,plan",
        to - from,
        row ->
            Stream.of("x", "y", "plan")
                .map(column -> whole.cell(from + row, column))
                .reduce((left, right) -> left + "," + right)
                .orElseThrow());
  }

  @Test
  void everyPartHasItsWindows() {
    ForecastConfig config = Tables.tiny("x").horizon(2).split(new SplitRule.ByRows(24, 6, null));
    TrainedForecast run = TrainedForecast.of(config, Tables.wave(ROWS));

    // 4 lags: the first origin is row 3; the last of a part is its end less 3.
    assertThat(origins(run.windows(), ForecastWindows::train)).containsExactly(range(3, 21));
    assertThat(origins(run.windows(), ForecastWindows::validation)).containsExactly(range(23, 27));
    assertThat(origins(run.windows(), ForecastWindows::test)).containsExactly(range(29, 37));
  }

  @Test
  void aStrideIsForTrainingAlone() {
    ForecastConfig config = Tables.tiny("x").withStride(5).split(new SplitRule.ByRows(24, 6, null));
    TrainedForecast run = TrainedForecast.of(config, Tables.wave(ROWS));

    assertThat(origins(run.windows(), ForecastWindows::train)).containsExactly(3, 8, 13, 18);
    assertThat(run.windows().test().size()).isEqualTo(10);
  }

  private static int[] range(int first, int last) {
    return IntStream.rangeClosed(first, last).toArray();
  }

  private static int[] origins(
      ForecastWindows windows, Function<ForecastWindows, WindowExamples> part) {
    WindowExamples examples = part.apply(windows);
    return IntStream.range(0, examples.size()).map(examples::originOf).toArray();
  }
}
