package org.carrousel.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import org.assertj.core.data.Offset;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalendarFeatureTest {
  private static final Offset<Double> ROUNDING = within(1e-12);

  private static TimeAxis axis(String start, long amount, TimeStepUnit unit, int length) {
    return new TimeAxis(LocalDateTime.parse(start), 0, new TimeStep(amount, unit), length);
  }

  @Test
  void hoursGoRoundInADay() {
    // 0:00, 6:00, 12:00, 18:00 are 0, 1/4, 1/2, 3/4 of the circle.
    double[][] columns =
        CalendarFeature.HOUR.of(axis("2020-01-01T00:00", 21_600, TimeStepUnit.SECONDS, 4));

    assertThat(columns[0]).containsExactly(new double[] {0, 1, 0, -1}, ROUNDING);
    assertThat(columns[1]).containsExactly(new double[] {1, 0, -1, 0}, ROUNDING);
  }

  @Test
  void minutesCountAsPartsOfAnHour() {
    // 1:30 is 1/16 of a day.
    double[][] columns =
        CalendarFeature.HOUR.of(axis("2020-01-01T01:30", 60, TimeStepUnit.SECONDS, 1));

    assertThat(columns[0][0]).isEqualTo(Math.sin(Math.PI / 8), ROUNDING);
  }

  @Test
  void weekdaysStartOnMonday() {
    // 2020-01-06 was a Monday; a week later the point is the same.
    double[][] columns =
        CalendarFeature.WEEKDAY.of(axis("2020-01-06T00:00", 86_400, TimeStepUnit.SECONDS, 8));

    assertThat(columns[0][0]).isEqualTo(0, ROUNDING);
    assertThat(columns[0][1]).isEqualTo(Math.sin(2 * Math.PI / 7), ROUNDING);
    assertThat(columns[1][7]).isEqualTo(columns[1][0], ROUNDING);
  }

  @Test
  void monthsStartInJanuary() {
    // January, April, July, October are 0, 1/4, 1/2, 3/4 of the circle.
    double[][] columns =
        CalendarFeature.MONTH.of(axis("2020-01-01T00:00", 3, TimeStepUnit.MONTHS, 4));

    assertThat(columns[0]).containsExactly(new double[] {0, 1, 0, -1}, ROUNDING);
    assertThat(columns[1]).containsExactly(new double[] {1, 0, -1, 0}, ROUNDING);
  }

  @ParameterizedTest
  @EnumSource
  void anIndexHasNoCalendar(CalendarFeature calendar) {
    assertThatThrownBy(() -> calendar.of(TimeAxis.index(0, 3)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("name the time column");
  }
}
