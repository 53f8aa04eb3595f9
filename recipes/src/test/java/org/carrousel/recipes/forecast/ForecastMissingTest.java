package org.carrousel.recipes.forecast;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.carrousel.error.BadInputException;
import org.carrousel.scale.ScalerKind;
import org.carrousel.scale.ScalerScope;
import org.carrousel.scale.TargetScaling;
import org.carrousel.series.MissingValues;
import org.carrousel.series.SplitRule;
import org.carrousel.series.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ForecastMissingTest {
  private static final TargetScaling DIFFERENCE =
      TargetScaling.perSeries(ScalerKind.DIFFERENCE, ScalerKind.STANDARD);

  /** Of 48 rows, x lacks 9, 35 and 44, in train, validation and test; y lacks 20; plan lacks 21. */
  private static final Table GAPS =
      Tables.of(
          "x,y,plan",
          48,
          row ->
              "%s,%s,%s"
                  .formatted(
                      List.of(9, 35, 44).contains(row) ? "" : String.valueOf(Tables.waveAt(row)),
                      row == 20 ? "NA" : String.valueOf(Tables.waveAt(row + 1)),
                      row == 21 ? "?" : String.valueOf(row % 5)));

  private static ForecastConfig config(MissingValues missing) {
    return Tables.tiny("x").past("y").known("plan").missing(missing);
  }

  @Test
  void isRefusedByDefaultWithItsPlace() {
    assertThatThrownBy(() -> Forecast.of(config(MissingValues.REFUSE)).train(GAPS))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("test.csv, line 11, column x: missing value \"\"")
        .hasMessageContaining("missing: forward-fill, interpolate, zero or mask");
  }

  @ParameterizedTest
  @EnumSource(value = MissingValues.class, names = "REFUSE", mode = EnumSource.Mode.EXCLUDE)
  void trainsIsMeasuredReportsAndPredicts(MissingValues missing) {
    TrainedForecast run = TrainedForecast.of(config(missing), GAPS);

    assertFinite(run);
    assertThat(run.model().predict(GAPS, Tables.of("plan", List.of("3")))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"ZERO, filled with 0", "FORWARD_FILL, the one before", "INTERPOLATE, neighbours"})
  void theReportSaysWhatFillingDoes(MissingValues missing, String words) {
    assertThat(report(missing)).contains("Missing values were").contains(words);
    assertThat(report(MissingValues.MASK)).doesNotContain("Missing values were");
  }

  @Test
  void interpolationDoesNotTellTheTrainingPartOfTheTestPart() {
    // 41 rows, of which the first 28 train; rows 27 and 28 are missing on either side of the
    // border.
    TrainedForecast run = TrainedForecast.of(line(MissingValues.INTERPOLATE), lineWithGap(41));

    double[] x = run.windows().series().get(0).numeric("x");
    assertThat(run.windows().splits().get(0).trainEnd()).isEqualTo(28);
    assertThat(x[10]).isEqualTo(10);
    assertThat(x[27]).isEqualTo(26);
    assertThat(x[28]).isEqualTo(26);
    assertThat(x[29]).isEqualTo(29);
  }

  @Test
  void aFilledValueIsNoTruthButAZeroIs() {
    // Of the 13 rows after the first 28, row 28 is missing.
    TrainedForecast filled = TrainedForecast.of(line(MissingValues.FORWARD_FILL), lineWithGap(41));
    TrainedForecast zeros = TrainedForecast.of(line(MissingValues.ZERO), lineWithGap(41));

    assertThat(filled.test().truth(0, 0)).containsExactly(Double.NaN);
    assertThat(filled.test().truth(1, 0)).containsExactly(29);
    // Persistence is off by 3 at row 29, having seen row 26, and by 1 at the 11 rows after it.
    assertThat(filled.baselines().get("persistence").get("test.mae"))
        .isCloseTo(14 / 12., within(1e-9));
    assertThat(zeros.test().truth(0, 0)).containsExactly(0);
  }

  private static ForecastConfig line(MissingValues missing) {
    ForecastConfig tiny = Tables.tiny("x");
    return tiny.missing(missing).split(new SplitRule.ByRows(28, 0, null));
  }

  /** x counts the rows; rows 10, 27 and 28 are missing. */
  private static Table lineWithGap(int rows) {
    return Tables.of(
        "x,y", rows, row -> (row == 10 || row == 27 || row == 28 ? "" : "" + row) + ",1");
  }

  private static String report(MissingValues missing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Forecast.of(config(missing)).train(GAPS).report().print(new PrintStream(bytes, true, UTF_8));
    return bytes.toString(UTF_8);
  }

  @Test
  void maskedTellsTheNetworkWhatIsMissing() {
    TrainedForecast run = TrainedForecast.of(config(MissingValues.MASK), GAPS);

    // x, y, x missing, y missing, plan; the last time step of origin 9, where x is missing.
    float[] last = new float[5];
    for (int feature = 0; feature < last.length; feature++) {
      last[feature] =
          run.windows().train().batch(new int[] {9 - 3}).getFeatures(0).getFloat(0, feature, 3);
    }
    assertThat(last[0]).isZero();
    assertThat(last[1]).isNotZero();
    assertThat(List.of(last[2], last[3])).containsExactly(1f, 0f);
  }

  @Test
  void aMaskedTruthIsNotMeasured() {
    TrainedForecast run = TrainedForecast.of(config(MissingValues.MASK), GAPS);
    String line =
        run.predictions().lines().filter(row -> row.startsWith(",x,44,")).findFirst().orElseThrow();

    // entity,target,time,step,truth,...: 10 test rows, of which row 44 has no truth.
    assertThat(run.predictions()).hasLineCount(11);
    assertThat(line).startsWith(",x,44,1,,");
    assertThat(run.test().truth(44 - 38, 0)).containsExactly(Double.NaN);
  }

  @Test
  void maskedDifferencesGoOnFromTheLastKnownValue() {
    ForecastConfig config = config(MissingValues.MASK).horizon(2).withScaling(DIFFERENCE);
    TrainedForecast run = TrainedForecast.of(config, GAPS);

    assertFinite(run);
    Table lastMissing = Tables.of("x,y,plan", 10, row -> row < 9 ? 5000 + row + ",1,1" : ",1,1");
    assertThat(run.model().predict(lastMissing, Tables.of("plan", List.of("1", "1"))))
        .allMatch(point -> Math.abs(point.value() - 5008) < 50);
  }

  @ParameterizedTest
  @EnumSource(
      value = ScalerKind.class,
      names = {"STANDARD", "DIFFERENCE"})
  void aSeriesThatStartsInItsTestPartIsMeasuredFromThereOn(ScalerKind first) {
    // Series b is known from row 36 of 40 on; the test part starts at row 32.
    Table late =
        Tables.of(
            "id,x",
            80,
            line -> line % 2 == 0 || line / 2 >= 36 ? id(line) + Tables.waveAt(line) : id(line));
    ForecastConfig config =
        Tables.tiny("x")
            .entity("id")
            .missing(MissingValues.MASK)
            .withEvaluation(new Evaluation(1, false))
            .withScaling(
                new TargetScaling(
                    first == ScalerKind.STANDARD
                        ? List.of(first)
                        : List.of(first, ScalerKind.STANDARD),
                    ScalerScope.ALL));

    TrainedForecast run = TrainedForecast.of(config, late);

    assertFinite(run);
    assertThat(run.predictions().lines().filter(line -> line.startsWith("b,x,")))
        .hasSize(3)
        .allMatch(line -> line.matches("b,x,3[789],1,.+"));
  }

  private static String id(int line) {
    return line % 2 == 0 ? "a," : "b,";
  }

  @Test
  void aHistoryOfWhichNothingIsKnownIsRefused() {
    ForecastModel model = Forecast.of(config(MissingValues.MASK)).train(GAPS).model();
    Table nothing = Tables.of("x,y,plan", 6, row -> ",1,1");

    assertThatThrownBy(() -> model.predict(nothing, Tables.of("plan", List.of("1"))))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("test.csv: the series has no known value of a target")
        .hasMessageContaining("x");
  }

  @Test
  void aTestPartWithoutATruthIsRefused() {
    Table blank = Tables.of("x,y", 48, row -> row < 38 ? Tables.waveAt(row) + ",1" : ",1");
    ForecastConfig config = Tables.tiny("x").missing(MissingValues.MASK);

    assertThatThrownBy(() -> Forecast.of(config).train(blank))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("a test part of 10 windows in which no value of x is known");
  }

  private static void assertFinite(TrainedForecast run) {
    assertThat(run.metrics()).containsKey("test.rmse");
    assertThat(run.metrics().values()).allMatch(Double::isFinite);
    assertThat(run.baselines().values()).allMatch(baseline -> baseline.containsKey("test.rmse"));
    assertThat(run.predictions()).doesNotContain("NaN");
    assertThat(run.report().sections()).isNotEmpty();
  }
}
