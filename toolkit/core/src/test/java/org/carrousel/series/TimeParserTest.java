package org.carrousel.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeParserTest {
  @ParameterizedTest
  @CsvSource({
    "1949-01, 1949-01-01T00:00",
    "1-01, 0001-01-01T00:00",
    "1981-12-31, 1981-12-31T00:00",
    "2016-07-01 13:00, 2016-07-01T13:00",
    "2016-07-01 13:00:05, 2016-07-01T13:00:05",
    "2016-07-01T13:00, 2016-07-01T13:00",
    "2016-07-01T13:00:05Z, 2016-07-01T13:00:05",
    "2016-07-01T13:00:05.000Z, 2016-07-01T13:00:05",
    "2016-07-01 13:00:05+02:00, 2016-07-01T13:00:05",
    "2016-07-01T13:00-0330, 2016-07-01T13:00",
    "2016/07/01, 2016-07-01T00:00",
    "2016/7/1 3:30, 2016-07-01T03:30",
    "31.07.2016, 2016-07-31T00:00",
    "1.7.2016 13:00, 2016-07-01T13:00",
    "31/07/2016, 2016-07-31T00:00",
    "07/31/2016 13:00, 2016-07-31T13:00",
    "20160731, 2016-07-31T00:00",
  })
  void readsTheUsualFormats(String cell, LocalDateTime time) {
    RowTimes times = TimeParser.parse(Tables.of("time", cell), List.of("time"));

    assertThat(times.calendar()).isTrue();
    assertThat(times.time(0)).isEqualTo(time);
  }

  @Test
  void readsIntegersAsAnIndex() {
    RowTimes times = TimeParser.parse(Tables.of("time", "1749", "1750", "-3"), List.of("time"));

    assertThat(times.calendar()).isFalse();
    assertThat(times.value(1)).isEqualTo(1750);
    assertThat(times.value(2)).isEqualTo(-3);
  }

  @Test
  void eightDigitsThatAreNoDateMakeTheColumnAnIndex() {
    Table table = Tables.of("time", "20160731", "20160732");

    assertThat(TimeParser.parse(table, List.of("time")).calendar()).isFalse();
  }

  @Test
  void theWholeColumnTellsDayAndMonthApart() {
    RowTimes dayFirst =
        TimeParser.parse(Tables.of("time", "01/02/2016", "13/02/2016"), List.of("time"));
    RowTimes monthFirst =
        TimeParser.parse(Tables.of("time", "01/02/2016", "01/13/2016"), List.of("time"));

    assertThat(dayFirst.time(0)).isEqualTo("2016-02-01T00:00");
    assertThat(monthFirst.time(0)).isEqualTo("2016-01-02T00:00");
  }

  @Test
  void refusesDatesThatCanBeReadInTwoWays() {
    assertRefused(
        Tables.of("time", "01/02/2016", "01/03/2016"),
        "test.csv, line 2, column time: \"01/02/2016\"",
        "ISO dates such as 2016-07-31");
  }

  @Test
  void namesTheFirstCellThatBreaksTheFormatOfTheColumn() {
    assertRefused(
        Tables.of("time", "1949-01", "1949-02", "1949-13", "soon"),
        "test.csv, line 4, column time: \"1949-13\"",
        "such as 2016-07\n");
    assertRefused(
        Tables.of("time", "1", "2", "two"),
        "test.csv, line 4, column time: \"two\"",
        "an integer as in the rows above");
    assertRefused(Tables.of("time,x", "2016-07-01,1", ",2"), "test.csv, line 3, column time: \"\"");
  }

  @Test
  void refusesDaysThatAreNotInTheCalendarAndFractionsOfASecond() {
    assertRefused(Tables.of("time", "2015-02-29"), "line 2", "\"2015-02-29\"");
    assertRefused(Tables.of("time", "2015-02-28 10:00:00.500"), "line 2", "omit the time column");
  }

  @Test
  void readsSeveralColumnsFromYearToMinute() {
    Table table = Tables.of("y,m,d,h,min", "2010,1,2,3,4");

    assertThat(TimeParser.parse(table, List.of("y", "m", "d", "h", "min")).time(0))
        .isEqualTo("2010-01-02T03:04");
    assertThat(TimeParser.parse(table, List.of("y", "m")).time(0)).isEqualTo("2010-01-01T00:00");
  }

  @Test
  void refusesPartsThatAreNoTime() {
    assertThatThrownBy(
            () -> TimeParser.parse(Tables.of("y,m,d", "2010,2,x"), List.of("y", "m", "d")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("test.csv, line 2, column d: \"x\"", "the day");
    assertThatThrownBy(
            () -> TimeParser.parse(Tables.of("y,m,d", "2010,2,30"), List.of("y", "m", "d")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("test.csv, line 2, column y, m, d: \"2010, 2, 30\"");
    assertThatThrownBy(
            () ->
                TimeParser.parse(
                    Tables.of("a,b,c,d,e,f", "1,2,3,4,5,6"), List.of("a", "b", "c", "d", "e", "f")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("at most five");
  }

  private static void assertRefused(Table table, String... parts) {
    assertThatThrownBy(() -> TimeParser.parse(table, List.of("time")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll(parts);
  }
}
