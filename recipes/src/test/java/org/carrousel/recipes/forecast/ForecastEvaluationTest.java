package org.carrousel.recipes.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Offset;
import org.carrousel.datasets.Datasets;
import org.carrousel.series.CsvReader;
import org.carrousel.series.SplitRule;
import org.carrousel.series.Table;
import org.junit.jupiter.api.Test;

/** The errors of model and baselines, recomputed from what the predictions say. */
class ForecastEvaluationTest {
  /** predictions.csv is written in single precision. */
  private static final double ROUNDING = 1e-5;

  @Test
  void predictionsHoldTruthsForecastsAndBaselines() {
    // 10 rows 1, 2, 4, 8, ...: train 6, test 4.
    Table doubling = Tables.of("x", 10, row -> String.valueOf(1 << row));
    ForecastConfig config = Tables.tiny("x").lags(2).split(new SplitRule.ByRows(6, 0, null));
    TrainedForecast run = TrainedForecast.of(config, doubling);
    List<String> lines = run.predictions().lines().toList();

    assertThat(lines.get(0))
        .isEqualTo(
            "entity,target,time,step,truth,forecast,persistence,drift,linear autoregression");
    Table table = Tables.of(lines.get(0), lines.subList(1, lines.size()));
    assertThat(numbers(table, "time")).containsExactly(6, 7, 8, 9);
    assertThat(numbers(table, "truth")).containsExactly(64, 128, 256, 512);
    assertThat(numbers(table, "persistence")).containsExactly(32, 64, 128, 256);
    // From 1 at row 0: 32 + 31/5, 64 + 63/6, 128 + 127/7, 256 + 255/8.
    assertThat(numbers(table, "drift"))
        .usingComparatorWithPrecision(1e-4)
        .containsExactly(38.2, 74.5, 146.142857, 287.875);
    // x[t+1] = 2 x[t] holds exactly in training, so least squares finds it.
    assertThat(numbers(table, "linear autoregression"))
        .usingComparatorWithPrecision(1e-2)
        .containsExactly(64, 128, 256, 512);

    // Errors 32, 64, 128, 256: squares 1024 + 4096 + 16384 + 65536 = 87040, a quarter 21760.
    Map<String, Double> persistence = run.baselines().get("persistence");
    assertThat(persistence.get("test.rmse")).isCloseTo(Math.sqrt(21760), within(1e-9));
    assertThat(persistence.get("test.mae")).isEqualTo(120);
    assertThat(persistence.get("test.mape")).isCloseTo(50, within(1e-9));
    // 200 · 32 / (64 + 32) at each.
    assertThat(persistence.get("test.smape")).isCloseTo(200. / 3, within(1e-9));
    // Changes in training 1, 2, 4, 8, 16: mean 6.2. No row of the test part counts.
    assertThat(persistence.get("test.mase")).isCloseTo(120 / 6.2, within(1e-9));

    assertThat(run.metrics().get("test.rmse"))
        .isCloseTo(rmse(table, "forecast"), within(512 * ROUNDING));
  }

  @Test
  void scaledErrorsAreRelativeToTheSeasonOfTheTrainingPart() {
    ForecastConfig config =
        Tables.tiny("x")
            .withEvaluation(new Evaluation(6, false))
            .split(new SplitRule.ByRows(30, 0, null));
    // A period of 6 with a rise of 6 · 1/10 a period: the seasonal naive error is .6 throughout.
    TrainedForecast run = TrainedForecast.of(config, Tables.wave(40));

    Map<String, Double> seasonal = run.baselines().get("seasonal naive (6)");
    assertThat(seasonal.get("test.mae")).isCloseTo(.6, within(1e-9));
    assertThat(seasonal.get("test.mase")).isCloseTo(1, within(1e-9));
    assertThat(run.metrics().get("test.mase"))
        .isCloseTo(run.metrics().get("test.mae") / .6, within(1e-9));
  }

  @Test
  void manySeriesAndStepsCountAlike() {
    ForecastConfig config = Hours.ENTITIES.horizon(2).split(new SplitRule.ByRows(30, 8, 2));
    TrainedForecast run = TrainedForecast.of(config, Hours.MANY);
    // One window of two steps a series: the predictions hold every measured pair.
    List<String> lines = run.predictions().lines().toList();
    Table table = Tables.of(lines.get(0), lines.subList(1, lines.size()));

    assertThat(table.rows()).isEqualTo(4);
    assertThat(numbers(table, "step")).containsExactly(1, 2, 1, 2);
    assertThat(run.metrics().get("test.rmse")).isCloseTo(rmse(table, "forecast"), within(1e-4));
    for (Map.Entry<String, Map<String, Double>> baseline : run.baselines().entrySet()) {
      assertThat(baseline.getValue().get("test.rmse"))
          .as(baseline.getKey())
          .isCloseTo(rmse(table, baseline.getKey()), within(1e-4));
    }
  }

  @Test
  void overlappingWindowsAllCount() {
    ForecastConfig config =
        Tables.tiny("x").lags(2).horizon(2).split(new SplitRule.ByRows(6, 0, null));
    Table line = Tables.of("x", 10, row -> String.valueOf(3 * row));
    TrainedForecast run = TrainedForecast.of(config, line);

    // Three windows; persistence errs by 3 and 6 in each: (9 + 36) / 2 = 22.5.
    assertThat(run.test().size()).isEqualTo(3);
    assertThat(run.baselines().get("persistence").get("test.rmse"))
        .isCloseTo(Math.sqrt(22.5), within(1e-9));
    // A line is what drift continues.
    assertThat(run.baselines().get("drift").get("test.rmse")).isCloseTo(0, within(1e-9));
  }

  @Test
  void airlinePassengersHaveTheirPublicPersistence() {
    Table airline = CsvReader.read(Datasets.load("airline").file("airline-passengers.csv"));
    ForecastConfig config =
        Tables.tiny("Passengers").time("Month").split(new SplitRule.ByFraction(.67, 0));
    TrainedForecast run = TrainedForecast.of(config.lags(12), airline);

    // 48 months from row 96, the month before each known.
    assertThat(run.test().size()).isEqualTo(48);
    assertThat(run.baselines().get("persistence").get("test.rmse")).isCloseTo(48.04, within(.01));
  }

  @Test
  void theVerdictNamesTheBestBaselineWhenItWins() {
    // A line: drift is exact, and two epochs of an LSTM are not.
    Table line = Tables.of("x", 40, row -> String.valueOf(3 * row));
    TrainedForecast run = TrainedForecast.of(Tables.tiny("x"), line);

    assertThat(run.bestBaseline()).isIn("drift", "linear autoregression");
    assertThat(run.verdict())
        .startsWith("The baseline " + run.bestBaseline() + " beats the LSTM on the test part");
  }

  @Test
  void theVerdictNamesTheModelWhenItWins() {
    // Each value follows from the one before, but by no line.
    Table chaos = Tables.of("x", logistic(120));
    ForecastConfig config = Tables.tiny("x").lags(2).units(12).epochs(80);
    TrainedForecast run =
        TrainedForecast.of(config.learningRate(.03).batchSize(128).patience(0), chaos);

    double best = run.baselines().get(run.bestBaseline()).get("test.rmse");
    assertThat(run.metrics().get("test.rmse")).isLessThan(best);
    assertThat(run.verdict())
        .startsWith("The LSTM beats every baseline on the test part: RMSE ")
        .contains(run.bestBaseline());
  }

  /** The logistic map x' = 3.9 x (1 - x), chaotic and hardly correlated. */
  private static List<String> logistic(int rows) {
    return DoubleStream.iterate(.3, x -> 3.9 * x * (1 - x))
        .limit(rows)
        .mapToObj(String::valueOf)
        .toList();
  }

  @Test
  void aSeasonLongerThanTheDataMakesItsBaselinePersistence() {
    ForecastConfig config = Tables.tiny("x").withEvaluation(new Evaluation(100, false));
    TrainedForecast run = TrainedForecast.of(config, Tables.wave(40));

    assertThat(run.baselines().get("seasonal naive (100)"))
        .isEqualTo(run.baselines().get("persistence"));
    assertThat(run.metrics()).containsKey("test.rmse").doesNotContainKey("test.mase");
    assertThat(run.verdict()).doesNotContain("NaN");
    assertThat(run.predictions()).doesNotContain("NaN");
  }

  private static double rmse(Table table, String column) {
    double sum = 0;
    for (int row = 0; row < table.rows(); row++) {
      sum += Math.pow(table.number(row, "truth") - table.number(row, column), 2);
    }
    return Math.sqrt(sum / table.rows());
  }

  private static double[] numbers(Table table, String column) {
    double[] numbers = new double[table.rows()];
    for (int row = 0; row < numbers.length; row++) {
      numbers[row] = table.number(row, column);
    }
    return numbers;
  }

  private static Offset<Double> within(double offset) {
    return Offset.offset(offset);
  }
}
