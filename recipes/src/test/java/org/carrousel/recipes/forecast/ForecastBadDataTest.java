package org.carrousel.recipes.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import org.carrousel.error.BadInputException;
import org.carrousel.scale.ScalerKind;
import org.carrousel.scale.TargetScaling;
import org.carrousel.series.CalendarFeature;
import org.carrousel.series.MissingValues;
import org.carrousel.series.SplitRule;
import org.carrousel.series.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Data that make trouble either work or are refused in words, before any training. */
class ForecastBadDataTest {
  private static final TargetScaling LOG =
      TargetScaling.perSeries(ScalerKind.LOG, ScalerKind.STANDARD);

  @ParameterizedTest
  @EnumSource(value = ScalerKind.class, names = "LOG", mode = EnumSource.Mode.EXCLUDE)
  void aConstantTargetIsForecastAsItself(ScalerKind kind) {
    Table constant = Tables.of("x", 40, row -> "7.3");
    ForecastConfig config = Tables.tiny("x").epochs(30).withScaling(TargetScaling.perSeries(kind));
    TrainedForecast run = TrainedForecast.of(config, constant);

    assertThat(run.metrics()).containsKey("test.rmse").doesNotContainKey("test.mase");
    assertThat(run.metrics().values()).allMatch(Double::isFinite);
    assertThat(run.baselines().get("persistence").get("test.rmse")).isZero();
    assertThat(run.model().predict(constant)).allMatch(point -> Math.abs(point.value() - 7.3) < 1);
    assertThat(run.predictions()).doesNotContain("NaN");
    assertThat(run.verdict())
        .startsWith("No clear difference between the LSTM and the best baseline, persistence");
  }

  @Test
  void aConstantCovariateTellsNothingAndHarmsNothing() {
    Table table = Tables.of("x,same", 40, row -> Tables.waveAt(row) + ",5");
    TrainedForecast run = TrainedForecast.of(with(c -> c.withPast(List.of("same"))), table);

    assertThat(run.metrics().values()).allMatch(Double::isFinite);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Infinity", "-inf", "1e308", "1e31"})
  void aNumberOutOfRangeNamesItsCell(String cell) {
    assertRefused(
        Tables.tiny("x"),
        Tables.of("x", 40, row -> row == 5 ? cell : "1"),
        "test.csv, line 7, column x: \"" + cell + "\"",
        "between -1e30 and 1e30");
  }

  @ParameterizedTest
  @ValueSource(strings = {"target", "past"})
  void textAmongNumbersNamesItsCell(String part) {
    ForecastConfig config =
        part.equals("target") ? Tables.tiny("y") : with(c -> c.withPast(List.of("y")));
    assertRefused(
        config,
        Tables.of("x,y", 40, row -> row == 5 ? "1,many" : row + ",1"),
        "test.csv, line 7, column y: \"many\"",
        "a number");
  }

  @Test
  void aTargetOfTextNamesItsFirstCell() {
    assertRefused(
        Tables.tiny("kind"),
        Hours.MANY,
        "test.csv, line 2, column kind: \"low\"",
        "a number such as");
  }

  @Test
  void anUnknownColumnIsNamedWithTheNearest() {
    assertRefused(
        Tables.tiny("Passenger"),
        Tables.of("Passengers", 40, row -> "1"),
        "test.csv: column \"Passenger\"",
        "did you mean \"Passengers\"?");
  }

  @ParameterizedTest
  @EnumSource(
      value = MissingValues.class,
      names = {"REFUSE", "FORWARD_FILL", "INTERPOLATE"})
  void aColumnWithoutAnyValueNamesItsFirstCell(MissingValues missing) {
    assertRefused(
        with(c -> c.withPast(List.of("y")).withMissing(missing)),
        Tables.of("x,y", 40, row -> Tables.waveAt(row) + ","),
        "test.csv, line 2, column y: missing value \"\"",
        "to do");
  }

  @Test
  void aMaskedColumnWithoutAnyValueIsNamed() {
    Table table = Tables.of("x,y", 40, row -> Tables.waveAt(row) + ",");
    assertRefused(
        with(c -> c.withPast(List.of("y")).withMissing(MissingValues.MASK)),
        table,
        "test.csv: column y: all training values of a scaler are missing",
        "leave the column out");
    assertRefused(
        with(c -> c.withKnown(List.of("y")).withMissing(MissingValues.MASK)),
        table,
        "test.csv: column y: no known value in the training part",
        "leave the column out");
    assertRefused(
        with(c -> c.withTargets(List.of("y")).withMissing(MissingValues.MASK)),
        table,
        "test.csv: column y: all training values of a scaler are missing",
        "leave the column out");
  }

  @Test
  void logarithmsOfWhatIsNotPositiveNameTheColumn() {
    assertRefused(
        Tables.tiny("x").withScaling(LOG),
        Tables.of("x", 40, row -> String.valueOf(row - 3)),
        "test.csv: column x: scaler log: the smallest training value is -3.0",
        "remove log from the scalers");
  }

  @Test
  void logarithmsOfLaterValuesNameTheColumnToo() {
    assertRefused(
        with(c -> c.withEntity(List.of("id"))).withScaling(LOG),
        Tables.of("id,x", 80, line -> (line % 2 == 0 ? "a," : "b,") + (line == 77 ? 0 : line + 1)),
        "test.csv: series \"b\", column x: scaler log: value 0.0",
        "correct the value");
  }

  @Test
  void aSeriesShorterThanLagsAndHorizonSaysHowLongItMustBe() {
    assertRefused(
        Tables.tiny("x").horizon(3),
        Tables.wave(6),
        "test.csv: the series has 6 rows",
        "at least 7 rows, for 4 lags and a horizon of 3");
  }

  @Test
  void theOneEntityThatIsTooShortIsNamed() {
    Table table =
        Tables.of("id,x", 86, line -> (line < 80 ? "long-" + line % 2 : "short") + "," + line);
    assertRefused(
        with(c -> c.withEntity(List.of("id"))),
        table,
        "test.csv: the train part of series \"short\" has 4 of its 6 rows",
        "leave this series out");
  }

  @Test
  void aPartThatIsTooShortForTheHorizonIsNamed() {
    assertRefused(
        Tables.tiny("x").horizon(5),
        Tables.wave(40),
        "test.csv: the validation part of the series has 4 of its 40 rows",
        "at least 5 rows in that part");
  }

  @Test
  void aSplitWithoutTestRowsIsRefused() {
    assertRefused(
        Tables.tiny("x").split(new SplitRule.ByRows(30, 10, null)),
        Tables.wave(40),
        "test.csv: a split with 26 training and 0 test windows",
        "give both parts rows with the key split");
  }

  @Test
  void aSplitOfMoreRowsThanThereAreNamesTheFile() {
    assertRefused(
        Tables.tiny("x").split(new SplitRule.ByRows(30, 10, 10)),
        Tables.wave(40),
        "test.csv: the series has 40 rows",
        "at least 50 rows");
  }

  @Test
  void anEntityHeldOutThatDoesNotExistIsNamedWithTheNearest() {
    assertRefused(
        Hours.ENTITIES
            .withScaling(Hours.SHARED)
            .split(new SplitRule.ByEntity(List.of(), List.of("B"))),
        Hours.MANY,
        "test.csv: entity \"B\"",
        "did you mean \"b\"?");
  }

  @Test
  void entitiesHeldOutWithScalersOfTheirOwnAreRefusedBeforeAnyDataIsRead() {
    SplitRule held = new SplitRule.ByEntity(List.of(), List.of("b"));
    assertThatThrownBy(() -> Hours.ENTITIES.split(held))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("a split by entity with a scaler for each series")
        .hasMessageContaining("use scale-per: all");
  }

  @Test
  void aCalendarNeedsATimeColumn() {
    assertRefused(
        with(c -> c.withCalendar(List.of(CalendarFeature.HOUR))),
        Tables.wave(40),
        "test.csv: a series with an index and no times",
        "name the time column");
  }

  @Test
  void skippingEveryRowIsRefused() {
    assertRefused(
        with(c -> c.withSkip(40)),
        Tables.wave(40),
        "test.csv: 40 rows in the series, of which 40 are skipped",
        "lower the key skip");
  }

  @Test
  void aColumnOfTwoPartsIsRefused() {
    assertThatThrownBy(() -> with(c -> c.withTargets(List.of("x", "x"))))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("column \"x\" is named twice");
    assertThatThrownBy(() -> with(c -> c.withKnown(List.of("x"))))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("column \"x\" is named twice");
  }

  @Test
  void maskedGapsThatLeaveNoWholeWindowAreForecastAllTheSame() {
    Table gaps = Tables.of("x,y", 40, row -> (row % 4 == 0 ? "" : Tables.waveAt(row)) + ",1");
    TrainedForecast run = TrainedForecast.of(with(c -> c.withMissing(MissingValues.MASK)), gaps);

    assertThat(run.baselines().get("linear autoregression")).containsKey("test.rmse");
    assertThat(run.metrics().values()).allMatch(Double::isFinite);
  }

  private static ForecastConfig with(UnaryOperator<ForecastColumns> change) {
    return Hours.columns(Tables.tiny("x"), change);
  }

  /** An endless training would show that an error comes after it. */
  private static void assertRefused(
      ForecastConfig config, Table table, String given, String wayOut) {
    ForecastConfig endless = config.epochs(Integer.MAX_VALUE);
    assertThatThrownBy(() -> Forecast.of(endless).train(table))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(given)
        .hasMessageContaining(wayOut);
  }
}
