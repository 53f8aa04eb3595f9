package org.carrousel.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SeriesSetTest {
  private static TimeStep step(String... times) {
    String[] lines = new String[times.length + 1];
    lines[0] = "time,x";
    for (int i = 0; i < times.length; i++) {
      lines[i + 1] = times[i] + "," + i;
    }
    return Tables.series(MissingValues.FORWARD_FILL, lines).axis().step();
  }

  @Test
  void groupsRowsByEntityInOrderOfAppearance() {
    Table table =
        Tables.of(
            "city,shop,time,x,kind",
            "Rome,1,2020-01,1,a",
            "Oslo,1,2020-03,10,b",
            "Rome,1,2020-02,2,a",
            "Oslo,1,2020-04,20,b");
    Schema schema =
        new Schema(List.of("time"), List.of("city", "shop"), List.of("x"), List.of("kind"));

    SeriesSet set = SeriesSet.of(table, schema, MissingValues.REFUSE);

    assertThat(set.source()).isEqualTo("test.csv");
    assertThat(set.series()).extracting(Series::entity).containsExactly("Rome/1", "Oslo/1");
    Series oslo = set.series().get(1);
    assertThat(oslo.numeric("x")).containsExactly(10, 20);
    assertThat(oslo.categorical("kind")).containsExactly("b", "b");
    assertThat(oslo.axis().label(0)).isEqualTo("2020-03");
    assertThatThrownBy(set::only)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("test.csv: 2 series");
  }

  @Test
  void withoutATimeColumnRowsAreNumberedFromZero() {
    Schema schema = new Schema(List.of(), List.of("e"), List.of("x"), List.of());

    SeriesSet set =
        SeriesSet.of(Tables.of("e,x", "a,1", "b,2", "a,3"), schema, MissingValues.REFUSE);

    assertThat(set.series().get(0).axis()).isEqualTo(TimeAxis.index(0, 2));
    assertThat(set.series().get(0).numeric("x")).containsExactly(1, 3);
  }

  @Test
  void theStepIsTheMostCommonDistance() {
    assertThat(step("1", "2", "3", "6")).isEqualTo(new TimeStep(1, TimeStepUnit.INDEX));
    assertThat(step("2020-01", "2020-02", "2020-04", "2020-05"))
        .isEqualTo(new TimeStep(1, TimeStepUnit.MONTHS));
    assertThat(step("2020-01-15", "2020-04-15", "2020-07-15"))
        .isEqualTo(new TimeStep(3, TimeStepUnit.MONTHS));
    assertThat(step("1950-01-01", "1951-01-01")).isEqualTo(new TimeStep(12, TimeStepUnit.MONTHS));
    assertThat(step("2020-01-01", "2020-01-08", "2020-01-15"))
        .isEqualTo(new TimeStep(604_800, TimeStepUnit.SECONDS));
    assertThat(step("2020-01-01 00:00", "2020-01-01 01:00", "2020-01-01 02:00"))
        .isEqualTo(new TimeStep(3_600, TimeStepUnit.SECONDS));
  }

  @Test
  void aKnownStepLetsASingleRowDo() {
    TimeStep month = new TimeStep(1, TimeStepUnit.MONTHS);
    Table row = Tables.of("time,x", "2021-02-28,1");

    Series series = SeriesSet.of(row, Tables.timeAndX(), MissingValues.REFUSE, month).only();

    assertThat(series.axis().continued(1).label(0)).isEqualTo("2021-03");
  }

  @Test
  void refusesTimesThatAreNotOfTheKnownStep() {
    Table days = Tables.of("time,x", "2021-02-01,1", "2021-02-02,1");

    assertThatThrownBy(
            () ->
                SeriesSet.of(
                    days,
                    Tables.timeAndX(),
                    MissingValues.REFUSE,
                    new TimeStep(1, TimeStepUnit.MONTHS)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("test.csv, line 2: times such as 2021-02-01", "step of 1 month");
    assertThatThrownBy(
            () ->
                SeriesSet.of(
                    days,
                    Tables.timeAndX(),
                    MissingValues.REFUSE,
                    new TimeStep(1, TimeStepUnit.INDEX)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("step of 1 index step");
  }

  @Test
  void monthEndsAreMonthsDatedByTheFirst() {
    Series series =
        Tables.series(
            MissingValues.REFUSE, "time,x", "2020-01-31,1", "2020-02-29,2", "2020-03-31,3");

    assertThat(series.axis().step()).isEqualTo(new TimeStep(1, TimeStepUnit.MONTHS));
    assertThat(series.axis().time(1)).isEqualTo("2020-02-01T00:00");
    Series fromFebruary =
        Tables.series(
            MissingValues.REFUSE, "time,x", "2021-02-28,1", "2021-03-31,2", "2021-04-30,3");
    assertThat(fromFebruary.axis().time(1)).isEqualTo("2021-03-01T00:00");
  }

  @ParameterizedTest
  @EnumSource(names = {"FORWARD_FILL", "INTERPOLATE", "ZERO", "MASK"})
  void aMissingRowIsInsertedAndTreatedAsAMissingCell(MissingValues missing) {
    Table table = Tables.of("time,x,kind", "2020-01,1,a", "2020-02,,b", "2020-04,4,c");
    Schema schema = new Schema(List.of("time"), List.of(), List.of("x"), List.of("kind"));

    Series series = SeriesSet.of(table, schema, missing).only();

    assertThat(series.length()).isEqualTo(4);
    assertThat(series.axis().label(3)).isEqualTo("2020-04");
    double[] expected =
        switch (missing) {
          case FORWARD_FILL -> new double[] {1, 1, 1, 4};
          case INTERPOLATE -> new double[] {1, 2, 3, 4};
          case ZERO -> new double[] {1, 0, 0, 4};
          default -> new double[] {1, Double.NaN, Double.NaN, 4};
        };
    assertThat(series.numeric("x")).containsExactly(expected);
    boolean carried = missing == MissingValues.FORWARD_FILL || missing == MissingValues.INTERPOLATE;
    assertThat(series.categorical("kind")).containsExactly("a", "b", carried ? "b" : null, "c");
  }

  @Test
  void meltMakesEachColumnASeries() {
    Table table = Tables.of("e,a,b,c", "s,1,2,3", "s,4,5,6");
    Schema named = new Schema(List.of(), List.of("e"), List.of("a", "b", "c"), List.of());
    Schema unnamed = new Schema(List.of(), List.of(), List.of("a", "b", "c"), List.of());

    SeriesSet melted =
        SeriesSet.of(table, named, MissingValues.REFUSE).melt(List.of("a", "b"), "value");

    assertThat(melted.series()).extracting(Series::entity).containsExactly("s/a", "s/b");
    assertThat(melted.series().get(1).numeric()).containsOnlyKeys("value", "c");
    assertThat(melted.series().get(1).numeric("value")).containsExactly(2, 5);
    assertThat(melted.series().get(1).numeric("c")).containsExactly(3, 6);
    assertThat(
            SeriesSet.of(table, unnamed, MissingValues.REFUSE)
                .melt(List.of("a"), "a")
                .only()
                .entity())
        .isEqualTo("a");
  }

  @Test
  void meltRefusesANameThatIsTakenAndAnUnknownColumn() {
    Schema schema = new Schema(List.of(), List.of(), List.of("a", "b"), List.of("k"));
    SeriesSet set = SeriesSet.of(Tables.of("a,b,k", "1,2,3"), schema, MissingValues.REFUSE);

    assertThatThrownBy(() -> set.melt(List.of("a"), "b"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("\"b\"");
    assertThatThrownBy(() -> set.melt(List.of("a"), "k"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("\"k\"");
    assertThatThrownBy(() -> set.melt(List.of("z"), "v"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("\"z\"");
  }
}
