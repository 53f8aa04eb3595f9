package org.carrousel.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;

class TimeAxisTest {
  private static final LocalDateTime START = LocalDateTime.of(2016, 7, 1, 0, 0);

  private static TimeAxis axis(long amount, TimeStepUnit unit) {
    return new TimeAxis(START, 0, new TimeStep(amount, unit), 40);
  }

  @Test
  void labelsSayNoMoreThanTheStep() {
    assertThat(axis(1, TimeStepUnit.MONTHS).label(6)).isEqualTo("2017-01");
    assertThat(axis(86_400, TimeStepUnit.SECONDS).label(31)).isEqualTo("2016-08-01");
    assertThat(axis(3_600, TimeStepUnit.SECONDS).label(25)).isEqualTo("2016-07-02 01:00");
    assertThat(axis(10, TimeStepUnit.SECONDS).label(7)).isEqualTo("2016-07-01 00:01:10");
    assertThat(TimeAxis.index(17, 3).label(2)).isEqualTo("19");
    LocalDateTime noon = START.withHour(12);
    assertThat(new TimeAxis(noon, 0, new TimeStep(86_400, TimeStepUnit.SECONDS), 1).label(0))
        .isEqualTo("2016-07-01 12:00");
  }

  @Test
  void monthsKeepTheirDayThoughTheirLengthsDiffer() {
    TimeAxis axis =
        new TimeAxis(
            LocalDateTime.of(2019, 12, 28, 6, 0), 0, new TimeStep(1, TimeStepUnit.MONTHS), 4);

    assertThat(axis.time(2)).isEqualTo("2020-02-28T06:00");
    assertThat(axis.time(3)).isEqualTo("2020-03-28T06:00");
  }

  @Test
  void continuesWhereItEnds() {
    assertThat(axis(1, TimeStepUnit.MONTHS).continued(2).label(0)).isEqualTo("2019-11");
    assertThat(TimeAxis.index(5, 10).continued(3)).isEqualTo(TimeAxis.index(15, 3));
  }

  @Test
  void findsTheFirstStepNotBeforeATime() {
    TimeAxis months = axis(1, TimeStepUnit.MONTHS);
    assertThat(months.indexAtOrAfter(LocalDateTime.of(2016, 8, 1, 0, 0))).isEqualTo(1);
    assertThat(months.indexAtOrAfter(LocalDateTime.of(2016, 8, 1, 0, 1))).isEqualTo(2);
    assertThat(months.indexAtOrAfter(START.minusYears(1))).isZero();
    assertThat(months.indexAtOrAfter(START.plusYears(100))).isEqualTo(40);
  }

  @Test
  void anIndexHasNoTimes() {
    TimeAxis index = TimeAxis.index(0, 3);

    assertThatThrownBy(() -> index.time(0))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("index");
    assertThatThrownBy(() -> index.indexAtOrAfter(START)).isInstanceOf(BadInputException.class);
  }

  @Test
  void refusesAnInconsistentAxis() {
    assertThatThrownBy(() -> new TimeAxis(START, 0, new TimeStep(1, TimeStepUnit.INDEX), 3))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new TimeAxis(START.withDayOfMonth(31), 0, new TimeStep(1, TimeStepUnit.MONTHS), 3))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TimeAxis.index(0, 3).slice(2, 4))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> new TimeStep(0, TimeStepUnit.SECONDS))
        .isInstanceOf(BadInputException.class);
  }

  @Test
  void stepsReadAsWords() {
    assertThat(new TimeStep(1, TimeStepUnit.MONTHS)).hasToString("1 month");
    assertThat(new TimeStep(24, TimeStepUnit.MONTHS)).hasToString("2 years");
    assertThat(new TimeStep(172_800, TimeStepUnit.SECONDS)).hasToString("2 days");
    assertThat(new TimeStep(3_600, TimeStepUnit.SECONDS)).hasToString("1 hour");
    assertThat(new TimeStep(900, TimeStepUnit.SECONDS)).hasToString("15 minutes");
    assertThat(new TimeStep(1, TimeStepUnit.SECONDS)).hasToString("1 second");
    assertThat(new TimeStep(2, TimeStepUnit.INDEX)).hasToString("2 index steps");
  }

  @Provide
  Arbitrary<TimeAxis> calendarAxes() {
    return Arbitraries.of(TimeStepUnit.MONTHS, TimeStepUnit.SECONDS)
        .flatMap(unit -> Arbitraries.longs().between(1, 100_000).map(amount -> axis(amount, unit)));
  }

  @Property
  void aTimeFindsItsOwnStep(
      @ForAll("calendarAxes") TimeAxis axis, @ForAll @IntRange(max = 39) int i) {
    assertThat(axis.indexAtOrAfter(axis.time(i))).isEqualTo(i);
    assertThat(axis.indexAtOrAfter(axis.time(i).plusSeconds(1))).isEqualTo(i + 1);
  }

  @Property
  void aSliceKeepsItsTimes(
      @ForAll("calendarAxes") TimeAxis axis, @ForAll @IntRange(max = 39) int from) {
    assertThat(axis.slice(from, 40).time(0)).isEqualTo(axis.time(from));
    assertThat(axis.slice(from, 40).continued(1)).isEqualTo(axis.continued(1));
  }
}
