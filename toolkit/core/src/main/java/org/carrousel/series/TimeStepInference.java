package org.carrousel.series;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;
import org.carrousel.error.BadInputException;

/** Inference of a table's time step: the most common difference between neighbouring rows. */
final class TimeStepInference {
  private TimeStepInference() {}

  /**
   * Returns the time step of all entities; in months if every entity is always on the same day of
   * the month or always on the month's last day.
   *
   * @param entities row numbers of each entity, in ascending time
   * @throws BadInputException if no entity has two rows
   */
  static TimeStep of(RowTimes times, Collection<int[]> entities) {
    if (!times.calendar()) {
      return new TimeStep(mostCommon(times, entities, times::value), TimeStepUnit.INDEX);
    }
    if (entities.stream().allMatch(rows -> monthly(times, rows))) {
      return new TimeStep(
          mostCommon(times, entities, row -> months(times.time(row))), TimeStepUnit.MONTHS);
    }
    return new TimeStep(mostCommon(times, entities, times::value), TimeStepUnit.SECONDS);
  }

  /**
   * Checks that the unit of a known step fits the times, and returns the step.
   *
   * @throws BadInputException if it does not fit
   */
  static TimeStep requireUnit(TimeStep step, RowTimes times, Collection<int[]> entities) {
    boolean fits =
        switch (step.unit()) {
          case INDEX -> !times.calendar();
          case SECONDS -> times.calendar();
          case MONTHS ->
              times.calendar() && entities.stream().allMatch(rows -> monthly(times, rows));
        };
    if (!fits) {
      int row = entities.iterator().next()[0];
      throw new BadInputException(
          "%s, line %d: times such as %s"
              .formatted(times.table().source(), times.table().line(row), times.text(row)),
          "times with a step of " + step,
          "give rows with the time step of the earlier rows");
    }
    return step;
  }

  /** Returns the months since the start of year 0. */
  static long months(LocalDateTime time) {
    return time.getYear() * 12L + time.getMonthValue() - 1;
  }

  private static boolean monthly(RowTimes times, int[] rows) {
    LocalDateTime first = times.time(rows[0]);
    boolean sameDay = true;
    boolean lastDay = true;
    for (int row : rows) {
      LocalDateTime time = times.time(row);
      if (!time.toLocalTime().equals(first.toLocalTime())) {
        return false;
      }
      sameDay &= time.getDayOfMonth() == first.getDayOfMonth();
      lastDay &= time.getDayOfMonth() == YearMonth.from(time).lengthOfMonth();
    }
    return sameDay || lastDay;
  }

  private static long mostCommon(
      RowTimes times, Collection<int[]> entities, IntToLongFunction value) {
    Map<Long, Integer> counts = new TreeMap<>();
    for (int[] rows : entities) {
      for (int i = 1; i < rows.length; i++) {
        long difference = value.applyAsLong(rows[i]) - value.applyAsLong(rows[i - 1]);
        counts.merge(difference, 1, Integer::sum);
      }
    }
    int most = counts.values().stream().mapToInt(count -> count).max().orElse(0);
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() == most)
        .mapToLong(Map.Entry::getKey)
        .findFirst() // Ties: the smallest difference, because its grid is the finest.
        .orElseThrow(
            () ->
                new BadInputException(
                    times.table().source() + ": no entity has more than one row",
                    "two rows or more, whose difference is the time step",
                    "add rows, or leave the time column out for an index"));
  }
}
