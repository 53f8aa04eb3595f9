package org.carrousel.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeTicksTest {
  @Test
  void fourYearsOfMonthsAreTickedByHalfYear() {
    String[] labels = labels(48, i -> YearMonth.of(1957, 1).plusMonths(i).toString());

    // 48 months over at most 8 ticks: every 6th, at indices 0, 6, 12, ...
    assertThat(TimeTicks.of(labels, 8)).hasSize(8);
    assertThat(TimeTicks.of(labels, 8).get(1)).isEqualTo(new AxisTick(6, "1957-07"));
  }

  @Test
  void longMonthlySeriesAreTickedByRoundYears() {
    String[] labels = labels(1200, i -> YearMonth.of(1849, 3).plusMonths(i).toString());

    // 1849-03 to 1949-02: the Januaries of 1860, 1880, 1900, 1920, 1940.
    assertThat(TimeTicks.of(labels, 8))
        .extracting(AxisTick::label)
        .containsExactly("1860", "1880", "1900", "1920", "1940");
  }

  @Test
  void daysAreTickedWithinMonths() {
    String[] labels = labels(62, i -> LocalDate.of(2016, 7, 1).plusDays(i).toString());

    // July and August have a 31st, which would stand on the 1st.
    assertThat(TimeTicks.of(labels, 6))
        .extracting(AxisTick::label)
        .containsExactly(
            "2016-07-01", "2016-07-11", "2016-07-21", "2016-08-01", "2016-08-11", "2016-08-21");
  }

  @Test
  void hoursShowTheDayAtMidnight() {
    String[] labels =
        labels(
            36, i -> LocalDateTime.of(2016, 7, 1, 3, 0).plusHours(i).toString().replace('T', ' '));

    // From 03:00 to 14:00 the next day, every 6th hour.
    assertThat(TimeTicks.of(labels, 6))
        .containsExactly(
            new AxisTick(3, "06:00"),
            new AxisTick(9, "12:00"),
            new AxisTick(15, "18:00"),
            new AxisTick(21, "2016-07-02"),
            new AxisTick(27, "06:00"),
            new AxisTick(33, "12:00"));
  }

  @Test
  void anIndexIsTickedAtRoundNumbers() {
    String[] labels = labels(40, i -> Integer.toString(17 + i));

    // 17 to 56: 20, 30, 40, 50 stand at 3, 13, 23, 33.
    assertThat(TimeTicks.of(labels, 5))
        .containsExactly(
            new AxisTick(3, "20"),
            new AxisTick(13, "30"),
            new AxisTick(23, "40"),
            new AxisTick(33, "50"));
  }

  @Test
  void otherLabelsAreTickedEvenly() {
    String[] labels = labels(10, i -> "week " + i);

    assertThat(TimeTicks.of(labels, 4))
        .extracting(AxisTick::label)
        .containsExactly("week 0", "week 3", "week 6", "week 9");
  }

  @Test
  void aSingleStepHasItsLabel() {
    assertThat(TimeTicks.of(new String[] {"2016-07-01 13:00"}, 4))
        .containsExactly(new AxisTick(0, "2016-07-01 13:00"));
  }

  private static String[] labels(int length, IntFunction<String> label) {
    return IntStream.range(0, length).mapToObj(label).toArray(String[]::new);
  }
}
