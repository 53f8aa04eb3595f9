package org.carrousel.series;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.carrousel.error.BadInputException;

/**
 * Regular time axis without gaps: calendar times or an integer index.
 *
 * @param start the first time, local; {@code null} for an index. A monthly axis starts on one of
 *     the days 1 to 28, which exist in every month
 * @param firstIndex the first index; 0 on a calendar axis
 * @param step the difference between neighbouring steps
 * @param length number of steps, at least 0
 */
public record TimeAxis(LocalDateTime start, long firstIndex, TimeStep step, int length) {
  private static final int SHORTEST_MONTH = 28;
  private static final DateTimeFormatter MONTH = formatter("u-MM");
  private static final DateTimeFormatter DAY = formatter("uuuu-MM-dd");
  private static final DateTimeFormatter MINUTE = formatter("uuuu-MM-dd HH:mm");
  private static final DateTimeFormatter SECOND = formatter("uuuu-MM-dd HH:mm:ss");

  public TimeAxis {
    if (length < 0) {
      throw new IllegalArgumentException("a time axis of length " + length);
    }
    if ((start == null) != (step.unit() == TimeStepUnit.INDEX)) {
      throw new IllegalArgumentException(
          "a start goes with a calendar step: " + start + ", " + step);
    }
    if (start != null && firstIndex != 0) {
      throw new IllegalArgumentException("a calendar axis with first index " + firstIndex);
    }
    if (step.unit() == TimeStepUnit.MONTHS && start.getDayOfMonth() > SHORTEST_MONTH) {
      throw new IllegalArgumentException("a monthly axis from " + start + ": start it on day 1");
    }
  }

  /** Creates the index axis {@code first, first + 1, ...} of {@code length} steps. */
  public static TimeAxis index(long first, int length) {
    return new TimeAxis(null, first, new TimeStep(1, TimeStepUnit.INDEX), length);
  }

  /** Returns whether the steps are calendar times, not an index. */
  public boolean calendar() {
    return start != null;
  }

  /**
   * Returns the time of step {@code i}, which may be before the start or after the end.
   *
   * @throws BadInputException if this axis is an index
   */
  public LocalDateTime time(int i) {
    requireCalendar();
    long steps = i * step.amount();
    return step.unit() == TimeStepUnit.MONTHS ? start.plusMonths(steps) : start.plusSeconds(steps);
  }

  /**
   * Returns step {@code i} as text: {@code 1949-01} for months, {@code 1981-01-01} for days, {@code
   * 2016-07-01 00:00} for hours and minutes, with seconds if necessary, {@code 17} for an index.
   */
  public String label(int i) {
    if (!calendar()) {
      return Long.toString(firstIndex + i * step.amount());
    }
    return format().format(time(i));
  }

  /** Returns the axis of steps {@code from} (included) to {@code to} (excluded). */
  public TimeAxis slice(int from, int to) {
    if (from < 0 || from > to || to > length) {
      throw new IndexOutOfBoundsException(from + " to " + to + " of " + length + " steps");
    }
    return shifted(from, to - from);
  }

  /** Returns the axis of the {@code length} steps that follow this axis. */
  public TimeAxis continued(int length) {
    return shifted(this.length, length);
  }

  /**
   * Returns the first step at or after {@code t}: 0 if {@code t} is before the start, {@link
   * #length()} if it is after the last step.
   *
   * @throws BadInputException if this axis is an index
   */
  public int indexAtOrAfter(LocalDateTime t) {
    requireCalendar();
    ChronoUnit unit = step.unit() == TimeStepUnit.MONTHS ? ChronoUnit.MONTHS : ChronoUnit.SECONDS;
    long guess = Math.min(Math.max(unit.between(start, t) / step.amount(), 0), length);
    int index = (int) guess;
    while (index < length && time(index).isBefore(t)) {
      index++;
    }
    return index;
  }

  private TimeAxis shifted(int steps, int newLength) {
    return calendar()
        ? new TimeAxis(time(steps), 0, step, newLength)
        : new TimeAxis(null, firstIndex + steps * step.amount(), step, newLength);
  }

  private DateTimeFormatter format() {
    if (step.unit() == TimeStepUnit.MONTHS) {
      return MONTH;
    }
    if (step.wholeDays() && start.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      return DAY;
    }
    return step.amount() % 60 == 0 && start.getSecond() == 0 ? MINUTE : SECOND;
  }

  private void requireCalendar() {
    if (!calendar()) {
      throw new BadInputException(
          "a series with an index and no times",
          "calendar times",
          "name the time column of the file, or leave out what needs dates");
    }
  }

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }
}
