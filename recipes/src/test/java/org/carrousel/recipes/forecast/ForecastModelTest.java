package org.carrousel.recipes.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.api.Models;
import org.carrousel.scale.ScalerKind;
import org.carrousel.scale.TargetScaling;
import org.carrousel.series.CalendarFeature;
import org.carrousel.series.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a trained forecast predicts from a history, and what it refuses. */
class ForecastModelTest {
  @Test
  void monthsGoOnOverTheYear() {
    Table months =
        Tables.of(
            "month,x",
            46,
            row ->
                "%s,%s"
                    .formatted(
                        LocalDate.of(2017, 1, 1).plusMonths(row).toString().substring(0, 7),
                        Tables.waveAt(row)));
    ForecastConfig config =
        Tables.tiny("x").horizon(4).time("month").calendar(CalendarFeature.MONTH);

    // 46 months from 2017-01 end with 2020-10.
    assertThat(Forecast.of(config).train(months).model().predict(months))
        .extracting(ForecastPoint::time)
        .containsExactly("2020-11", "2020-12", "2021-01", "2021-02");
  }

  @Test
  void hoursGoOnOverTheDayForEachEntity() {
    ForecastModel model = Forecast.of(Hours.ENTITIES.horizon(2)).train(Hours.MANY).model();

    // 40 hours from 2020-01-01 00:00 end with 2020-01-02 15:00.
    assertThat(model.predict(Hours.MANY))
        .extracting(point -> point.entity() + " " + point.time() + " " + point.step())
        .containsExactly(
            "a 2020-01-02 16:00 1",
            "a 2020-01-02 17:00 2",
            "b 2020-01-02 16:00 1",
            "b 2020-01-02 17:00 2");
  }

  @Test
  void rowNumbersGoOnFromTheHistorys() {
    ForecastModel model = waveModel();

    assertThat(model.predict(Tables.wave(30)))
        .extracting(ForecastPoint::time)
        .containsExactly("30");
  }

  @Test
  void anIndexColumnGoesOnInItsOwnSteps() {
    Table years = Tables.of("year,x", 40, row -> 10 * row + 1000 + "," + Tables.waveAt(row));
    ForecastConfig config = Tables.tiny("x").horizon(2).time("year");

    assertThat(Forecast.of(config).train(years).model().predict(years))
        .extracting(ForecastPoint::time)
        .containsExactly("1400", "1410");
  }

  @Test
  void differencesGoOnFromTheLastValue() {
    ForecastConfig config =
        Tables.tiny("x")
            .horizon(3)
            .withScaling(TargetScaling.perSeries(ScalerKind.DIFFERENCE, ScalerKind.STANDARD));
    // Without change but for one step: mean change nearly 0, so the forecast stays near the level.
    Table steps = Tables.of("x", 40, row -> row < 20 ? "1000" : "1010");

    assertThat(Forecast.of(config).train(steps).model().predict(steps))
        .hasSize(3)
        .allMatch(point -> Math.abs(point.value() - 1010) < 20);
  }

  @Test
  void onlyTheLagsMatter() {
    ForecastModel model = waveModel();
    Table same = Tables.of("x", 40, row -> row < 36 ? "1" : String.valueOf(Tables.waveAt(row)));

    assertThat(model.predict(same)).isEqualTo(model.predict(Tables.wave(40)));
    assertThat(model.predict(Tables.of("x", 40, row -> row < 37 ? "1" : "" + Tables.waveAt(row))))
        .isNotEqualTo(model.predict(Tables.wave(40)));
  }

  @Test
  void aHistoryShorterThanTheLagsIsRefused() {
    ForecastModel model = waveModel();

    assertThat(model.predict(Tables.wave(4))).hasSize(1);
    assertRefused(
        () -> model.predict(Tables.wave(3)), "test.csv: the series has 3 rows", "at least 4 rows");
  }

  @Test
  void aDifferenceNeedsOneRowMore() {
    ForecastConfig config =
        Tables.tiny("x")
            .withScaling(TargetScaling.perSeries(ScalerKind.DIFFERENCE, ScalerKind.STANDARD));
    ForecastModel model = Forecast.of(config).train(Tables.wave(40)).model();

    assertThat(model.predict(Tables.wave(5))).hasSize(1);
    assertRefused(() -> model.predict(Tables.wave(4)), "has 4 rows", "at least 5 rows");
  }

  @Test
  void aColumnThatTheHistoryLacksIsNamedWithTheNearest() {
    ForecastModel model =
        Forecast.of(Tables.tiny("sales"))
            .train(Tables.of("sales", 40, row -> "" + Tables.waveAt(row)))
            .model();

    assertRefused(
        () -> model.predict(Tables.of("Sales", 40, row -> "" + Tables.waveAt(row))),
        "test.csv: column \"sales\"",
        "did you mean \"Sales\"?");
  }

  @Test
  void textInAColumnThatWasNumbersNamesTheCell() {
    ForecastModel model = waveModel();

    assertRefused(
        () -> model.predict(Tables.of("x", List.of("1", "2", "many", "4"))),
        "test.csv, line 4, column x: \"many\"",
        "a number");
  }

  @Test
  void aSeriesNeverSeenNeedsAScalerOfAll() {
    Table other =
        Tables.of("time,id,x", 10, row -> "2021-01-01T0" + row + ":00,c," + Tables.waveAt(row));
    ForecastModel own = Forecast.of(Hours.ENTITIES).train(Hours.MANY).model();
    ForecastModel shared =
        Forecast.of(Hours.ENTITIES.withScaling(Hours.SHARED)).train(Hours.MANY).model();

    assertRefused(
        () -> own.predict(other),
        "test.csv: series \"c\" was not in the training part",
        "train with scale-per: all");
    assertThat(shared.predict(other))
        .extracting(point -> point.entity() + " " + point.time())
        .containsExactly("c 2021-01-01 10:00");
  }

  @Test
  void aStreamIsRefusedWithTheRowsToPredictFrom() {
    assertRefused(waveModel()::stream, "lags: 4", "predict with the last 4 rows");
  }

  @Test
  void aModelDescribesItself() {
    assertThat(Forecast.of(Hours.ENTITIES.horizon(2).known("plan")).train(Hours.MANY).model())
        .extracting(model -> model.describe().toString())
        .asString()
        .contains("forecast model")
        .contains("columns time, id, x, plan, at least 4 rows of each series")
        .contains("and the next 2 rows of plan")
        .contains("the next 2 rows of each series")
        .contains("names: x");
  }

  @Test
  void aBundleKeepsConfigurationAndOrigin(@TempDir Path folder) throws IOException {
    TrainedForecast run = TrainedForecast.of(Tables.tiny("x"), Tables.wave(40));
    Path bundle = folder.resolve("model.carrousel");
    run.model().save(bundle);
    ForecastModel loaded = Models.load(bundle, ForecastModel.class);

    assertThat(loaded.config()).isEqualTo(Tables.tiny("x"));
    assertThat(loaded.provenance())
        .containsEntry("data", "test.csv")
        .containsEntry("sha256", Tables.wave(40).digest())
        .containsEntry("seed", 1)
        .containsEntry("metrics", run.metrics());
  }

  private static ForecastModel waveModel() {
    return Forecast.of(Tables.tiny("x")).train(Tables.wave(40)).model();
  }

  private static void assertRefused(ThrowingCallable work, String given, String wayOut) {
    assertThatThrownBy(work)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(given)
        .hasMessageContaining(wayOut);
  }
}
