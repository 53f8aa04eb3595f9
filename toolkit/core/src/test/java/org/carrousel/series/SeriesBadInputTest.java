package org.carrousel.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;

class SeriesBadInputTest {
  private static final Schema BY_ENTITY =
      new Schema(List.of("time"), List.of("e"), List.of("x"), List.of());

  private static void assertRefused(
      Schema schema, MissingValues missing, Table table, String... parts) {
    assertThatThrownBy(() -> SeriesSet.of(table, schema, missing))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll(parts);
  }

  @Test
  void refusesATimeThatOccursTwice() {
    assertRefused(
        Tables.timeAndX(),
        MissingValues.FORWARD_FILL,
        Tables.of("time,x", "2020-01,1", "2020-02,2", "2020-01,3"),
        "test.csv, lines 2 and 4: 2020-01 twice",
        "entity");
    assertRefused(
        BY_ENTITY,
        MissingValues.REFUSE,
        Tables.of("time,e,x", "1,a,1", "1,b,2", "2,b,3", "1,b,3"),
        "test.csv, lines 3 and 5: 1 twice (entity \"b\")");
  }

  @Test
  void refusesUnsortedRows() {
    assertRefused(
        Tables.timeAndX(),
        MissingValues.REFUSE,
        Tables.of("time,x", "2020-01,1", "2020-03,2", "", "2020-02,3"),
        "test.csv, lines 3 and 5: 2020-02 comes after 2020-03",
        "sort the rows");
  }

  @Test
  void refusesAGapAndSaysHowManyRowsAreMissing() {
    assertRefused(
        BY_ENTITY,
        MissingValues.REFUSE,
        Tables.of("time,e,x", "2020-01-01,a,1", "2020-01-02,a,2", "2020-01-05,a,3"),
        "test.csv, lines 3 and 4: 2 rows are missing between 2020-01-02 and 2020-01-05",
        "(entity \"a\")",
        "a row every 1 day",
        "missing: forward-fill",
        "omit the time column");
  }

  @Test
  void refusesAMistypedYearRatherThanFillCenturies() {
    // 900 years of 365 days, 225 - 7 leap days without the centuries, and one day: 328,719 steps.
    assertRefused(
        Tables.timeAndX(),
        MissingValues.FORWARD_FILL,
        Tables.of("time,x", "2020-01-01,1", "2020-01-02,2", "2920-01-03,3"),
        "lines 3 and 4: 328718 rows are missing",
        "correct the time");
  }

  @Test
  void refusesATimeBetweenTwoSteps() {
    assertRefused(
        Tables.timeAndX(),
        MissingValues.FORWARD_FILL,
        Tables.of(
            "time,x",
            "2020-01-01 00:00,1",
            "2020-01-01 01:00,2",
            "2020-01-01 02:00,3",
            "2020-01-01 02:30,4"),
        "test.csv, lines 4 and 5: from 2020-01-01 02:00 to 2020-01-01 02:30",
        "grid of 1 hour");
  }

  @Test
  void refusesAMissingCell() {
    assertRefused(
        Tables.timeAndX(),
        MissingValues.REFUSE,
        Tables.of("time,x", "1,5", "2,NA"),
        "test.csv, line 3, column x: missing value \"NA\"",
        "forward-fill, interpolate, zero or mask");
  }

  @Test
  void refusesToFillBeforeTheFirstValue() {
    assertRefused(
        Tables.timeAndX(),
        MissingValues.INTERPOLATE,
        Tables.of("time,x", "1,", "2,7"),
        "test.csv, line 2, column x: missing value \"\", the first of its series",
        "missing: zero");
  }

  @Test
  void refusesARowWithoutEntity() {
    assertRefused(
        BY_ENTITY,
        MissingValues.FORWARD_FILL,
        Tables.of("time,e,x", "1,a,1", "2,,2"),
        "test.csv, line 3, column e: no name of an entity");
  }

  @Test
  void refusesTwoEntitiesOfOneName() {
    assertRefused(
        new Schema(List.of("time"), List.of("e", "f"), List.of("x"), List.of()),
        MissingValues.FORWARD_FILL,
        Tables.of("time,e,f,x", "1,a/b,c,1", "2,a/b,c,2", "1,a,b/c,3", "2,a,b/c,4"),
        "test.csv, line 4, column e: two entities with the name a/b/c",
        "replace the slashes in the columns e, f");
  }

  @Test
  void refusesASingleRowWithATime() {
    assertRefused(
        Tables.timeAndX(),
        MissingValues.REFUSE,
        Tables.of("time,x", "2020-01,1"),
        "more than one row");
  }

  @Test
  void refusesAnUnknownColumn() {
    assertRefused(
        Tables.timeAndX(),
        MissingValues.REFUSE,
        Tables.of("Times,x", "1,1", "2,2"),
        "column \"time\"",
        "\"Times\"");
  }

  @Test
  void refusesAContradictorySchema() {
    assertThatThrownBy(() -> new Schema(List.of(), List.of(), List.of("x", "x"), List.of()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("\"x\" twice among the numeric columns");
    assertThatThrownBy(() -> new Schema(List.of(), List.of(), List.of("x"), List.of("x")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("as numeric and as categorical");
    Schema hourTwice = new Schema(List.of("hour"), List.of("e"), List.of("hour"), List.of("e"));
    assertThat(hourTwice.numeric()).containsExactly("hour");
  }
}
