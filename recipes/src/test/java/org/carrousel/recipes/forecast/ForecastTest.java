package org.carrousel.recipes.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.carrousel.datasets.Datasets;
import org.carrousel.recipes.api.Model;
import org.carrousel.recipes.api.Models;
import org.carrousel.recipes.api.Run;
import org.carrousel.scale.StandardScaler;
import org.carrousel.series.Column;
import org.carrousel.series.CsvReader;
import org.carrousel.series.Table;
import org.carrousel.training.TrainingResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForecastTest {
  /** The sample of {@link Forecast}. */
  @Test
  void theSampleErrsLessThanHalfAsMuchAsPersistence(@TempDir Path folder) throws IOException {
    Path path = Datasets.load("airline").file("airline-passengers.csv");
    var config =
        ForecastConfig.target("Passengers").time("Month").scale("log", "difference").lags(12);
    var run = Forecast.of(config).train(CsvReader.read(path));
    run.model().save(folder.resolve("airline.carrousel"));

    assertThat(run.metrics().get("test.rmse"))
        .isLessThan(run.baselines().get("persistence").get("test.rmse") / 2);
    Model<Table, List<ForecastPoint>> loaded = Models.load(folder.resolve("airline.carrousel"));
    assertThat(loaded.predict(CsvReader.read(path)))
        .extracting(ForecastPoint::time)
        .containsExactly("1961-01");
  }

  @Test
  void dataMayComeFromMemory() {
    double[] values = IntStream.range(0, 40).mapToDouble(Tables::waveAt).toArray();
    Table memory = Table.of(Column.of("x", values));

    Run<ForecastModel> run = Forecast.of(Tables.tiny("x")).train(memory);

    assertThat(run.source().name()).isEqualTo("memory");
    assertThat(run.model().predict(memory))
        .isEqualTo(Forecast.of(Tables.tiny("x")).train(Tables.wave(40)).model().predict(memory));
  }

  @Test
  void independentTargetsAreNamedByEntityAndColumn() {
    ForecastConfig config =
        Hours.columns(Hours.ENTITIES, c -> c.withTargets(List.of("x", "y")).withIndependent(true));
    TrainedForecast run = TrainedForecast.of(config, Hours.MANY);

    assertThat(run.model().predict(Hours.MANY))
        .extracting(point -> point.entity() + " " + point.target())
        .containsExactly("a x", "a y", "b x", "b y");
    assertThat(run.metrics()).containsKeys("test.rmse.x", "test.rmse.y");
    assertThat(run.predictions().lines().skip(1).map(line -> line.substring(0, 4)).distinct())
        .containsExactly("a,x,", "a,y,", "b,x,", "b,y,");
  }

  @Test
  void anIndependentTargetsNameMayHoldASlash() {
    Table table = Tables.of("km/h,h", 40, row -> Tables.waveAt(row) + "," + Tables.waveAt(row + 3));
    ForecastConfig config =
        Hours.columns(
            Tables.tiny("km/h"), c -> c.withTargets(List.of("km/h", "h")).withIndependent(true));

    assertThat(Forecast.of(config).train(table).model().predict(table))
        .extracting(point -> point.entity() + ":" + point.target())
        .containsExactly(":km/h", ":h");
  }

  @Test
  void eachSeriesHasItsScalerUnlessTheyShareOne() {
    TrainedForecast own = TrainedForecast.of(Hours.ENTITIES, Hours.MANY);
    TrainedForecast shared =
        TrainedForecast.of(Hours.ENTITIES.withScaling(Hours.SHARED), Hours.MANY);

    assertThat(own.windows().features().targetScalers()).containsOnlyKeys("a", "b");
    assertThat(own.windows().features().scalers("a"))
        .isNotEqualTo(own.windows().features().scalers("b"));
    assertThat(shared.windows().features().scalers("a"))
        .isEqualTo(shared.windows().features().scalers("never seen"));
  }

  @Test
  void aSkippedStartTakesNoPart() {
    TrainedForecast run =
        TrainedForecast.of(Hours.columns(Hours.ENTITIES, c -> c.withSkip(5)), Hours.MANY);

    assertThat(run.windows().series().get(0).axis().label(0)).isEqualTo("2020-01-01 05:00");
    assertThat(run.windows().series().get(0).length()).isEqualTo(Hours.ROWS - 5);
  }

  @Test
  void theFiguresAreTheMeanOfTheSeeds() {
    TrainedForecast run = TrainedForecast.of(Tables.tiny("x").seed(7).seeds(3), Tables.wave(40));

    Map<Long, Map<String, Double>> bySeed = run.run().metricsBySeed();
    assertThat(bySeed).containsOnlyKeys(7L, 8L, 9L);
    assertThat(bySeed.values().stream().map(metrics -> metrics.get("test.rmse")).distinct())
        .hasSize(3);
    for (String key : run.metrics().keySet()) {
      double sum = bySeed.get(7L).get(key) + bySeed.get(8L).get(key) + bySeed.get(9L).get(key);
      assertThat(run.metrics().get(key)).as(key).isCloseTo(sum / 3, within(sum));
    }
    assertThat(run.report().sections()).hasSize(8);
  }

  private static Offset<Double> within(double size) {
    return Offset.offset(1e-12 * Math.abs(size));
  }

  @Test
  void theModelIsThatOfTheLeastValidationLoss() {
    TrainedForecast run = TrainedForecast.of(Tables.tiny("x").seeds(3), Tables.wave(40));

    List<Double> losses =
        run.run().trainings().stream().map(TrainingResult::bestValidationLoss).toList();
    int least = losses.indexOf(Collections.min(losses));
    assertThat(run.run().savedSeed()).isEqualTo(1 + least);
    assertThat(run.model()).isSameAs(run.run().models().get(least));
  }

  @Test
  void errorsOnStandardizedTargetsComeOnRequest() {
    ForecastConfig config = Tables.tiny("x");
    Table wave = Tables.wave(40);

    assertThat(Forecast.of(config).train(wave).metrics()).doesNotContainKey("test.mse");
    TrainedForecast run = TrainedForecast.of(config.withEvaluation(new Evaluation(0, true)), wave);
    // One target of one series: its errors are divided by one number, the deviation in training.
    double ratio = run.metrics().get("test.mae") / run.metrics().get("test.mae.standardized");
    double[] train = new double[28];
    for (int row = 0; row < train.length; row++) {
      train[row] = Tables.waveAt(row);
    }
    double deviation = StandardScaler.fit(train).deviation();
    assertThat(ratio).isCloseTo(deviation, within(deviation));
    assertThat(run.metrics().get("test.mse"))
        .isCloseTo(
            Math.pow(run.metrics().get("test.rmse") / deviation, 2),
            within(run.metrics().get("test.mse") * 1e3));
  }
}
