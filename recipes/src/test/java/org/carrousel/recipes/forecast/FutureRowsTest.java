package org.carrousel.recipes.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.carrousel.error.BadInputException;
import org.carrousel.series.Table;
import org.junit.jupiter.api.Test;

/** Forecasts from covariates that are known of the future. */
class FutureRowsTest {
  @Test
  void knownCovariatesOfTheFutureMatter() {
    ForecastModel model = known("plan");
    Table other =
        Tables.of(
            "time,id,plan",
            List.of(
                "2020-01-02T16:00,a,9",
                "2020-01-02T17:00,a,1",
                "2020-01-02T16:00,b,1",
                "2020-01-02T17:00,b,3"));

    List<ForecastPoint> planned = model.predict(Hours.MANY, Hours.future());
    List<ForecastPoint> changed = model.predict(Hours.MANY, other);

    // plan of a is 0, 2 in the future rows and 9, 1 here; that of b is 1, 3 in both.
    assertThat(changed.subList(2, 4)).isEqualTo(planned.subList(2, 4));
    assertThat(changed.get(0).value()).isNotEqualTo(planned.get(0).value());
  }

  @Test
  void independentTargetsShareTheFutureOfTheirEntity() {
    ForecastConfig config =
        Hours.columns(
            Hours.ENTITIES.horizon(2),
            c -> c.withTargets(List.of("x", "y")).withKnown(List.of("plan")).withIndependent(true));
    ForecastModel model = Forecast.of(config).train(Hours.MANY).model();

    assertThat(model.predict(Hours.MANY, Hours.future()))
        .extracting(point -> point.entity() + " " + point.target() + " " + point.step())
        .containsExactly("a x 1", "a x 2", "a y 1", "a y 2", "b x 1", "b x 2", "b y 1", "b y 2");
  }

  @Test
  void rowsBeyondTheHorizonAreLeftAlone() {
    ForecastModel model = known("plan");
    Table more =
        Tables.of(
            "time,id,plan",
            List.of(
                "2020-01-02T16:00,a,0",
                "2020-01-02T17:00,a,2",
                "2020-01-02T18:00,a,99",
                "2020-01-02T16:00,b,1",
                "2020-01-02T17:00,b,3"));

    assertThat(model.predict(Hours.MANY, more))
        .isEqualTo(model.predict(Hours.MANY, Hours.future()));
  }

  @Test
  void aCategoryNeverSeenCountsAsNone() {
    ForecastModel model = known("kind");

    List<ForecastPoint> one = model.predict(Hours.MANY, kinds("new"));
    assertThat(model.predict(Hours.MANY, kinds("other"))).isEqualTo(one);
    assertThat(model.predict(Hours.MANY, kinds("top"))).isNotEqualTo(one);
  }

  @Test
  void withoutTheFutureThatIsKnownThereIsNoForecast() {
    ForecastModel model = known("plan", "kind");

    assertRefused(
        () -> model.predict(Hours.MANY),
        "no future rows",
        "the columns plan, kind for the 2 rows to forecast");
  }

  @Test
  void aFutureOfAModelWithoutKnownColumnsIsRefused() {
    assertRefused(
        () -> known().predict(Hours.MANY, plans("2020-01-02T16:00,a,1")),
        "test.csv: a table of the future for a model without known columns",
        "leave the table out, or train with the key known");
  }

  @Test
  void aFutureShorterThanTheHorizonIsRefused() {
    ForecastModel model = known("plan");

    assertRefused(
        () -> model.predict(Hours.MANY, plans("2020-01-02T16:00,a,1")),
        "test.csv: 1 rows from 2020-01-02 16:00 of series \"a\"",
        "2 rows from 2020-01-02 16:00");
  }

  @Test
  void aFutureThatDoesNotFollowTheHistoryIsRefused() {
    ForecastModel model = known("plan");

    assertRefused(
        () -> model.predict(Hours.MANY, plans("2020-01-02T17:00,a,1", "2020-01-02T18:00,a,1")),
        "test.csv: 2 rows from 2020-01-02 17:00 of series \"a\"",
        "2 rows from 2020-01-02 16:00");
  }

  @Test
  void aFutureIndexThatDoesNotFollowTheHistoryIsRefused() {
    Table numbered = Tables.of("n,x,plan", 40, row -> row + "," + Tables.waveAt(row) + ",1");
    ForecastConfig config = Tables.tiny("x").time("n").known("plan");
    ForecastModel model = Forecast.of(config).train(numbered).model();

    assertThat(model.predict(numbered, Tables.of("n,plan", List.of("40,1"))))
        .extracting(ForecastPoint::time)
        .containsExactly("40");
    assertRefused(
        () -> model.predict(numbered, Tables.of("n,plan", List.of("41,1"))),
        "1 rows from 41",
        "1 rows from 40");
  }

  @Test
  void anEntityWithoutAFutureIsNamed() {
    ForecastModel model = known("plan");

    assertRefused(
        () -> model.predict(Hours.MANY, plans("2020-01-02T16:00,a,1", "2020-01-02T17:00,a,1")),
        "test.csv: no rows of series \"b\"",
        "the future of every series of the history");
  }

  @Test
  void aKnownColumnThatTheFutureLacksIsNamed() {
    ForecastModel model = known("plan");
    Table planned = Tables.of("time,id,plans", List.of("2020-01-02T16:00,a,1"));

    assertRefused(
        () -> model.predict(Hours.MANY, planned),
        "test.csv: column \"plan\"",
        "did you mean \"plans\"?");
  }

  private static Table kinds(String kind) {
    return Tables.of(
        "time,id,kind",
        List.of(
            "2020-01-02T16:00,a," + kind,
            "2020-01-02T17:00,a," + kind,
            "2020-01-02T16:00,b," + kind,
            "2020-01-02T17:00,b," + kind));
  }

  private static Table plans(String... lines) {
    return Tables.of("time,id,plan", List.of(lines));
  }

  private static ForecastModel known(String... columns) {
    return Forecast.of(Hours.ENTITIES.horizon(2).known(columns)).train(Hours.MANY).model();
  }

  private static void assertRefused(ThrowingCallable work, String given, String wayOut) {
    assertThatThrownBy(work)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(given)
        .hasMessageContaining(wayOut);
  }
}
