package org.carrousel.series;

import java.time.LocalDateTime;
import java.util.Arrays;
import org.carrousel.error.BadInputException;

/** Maps the rows of one entity to a regular time axis that starts at its first row. */
final class GridPlacement {
  /** Largest average number of time steps per row; a longer axis indicates a mistyped time. */
  private static final long MAX_STEPS_PER_ROW = 1_000;

  private static final String GAP_REMEDY =
      "add the rows, use missing: forward-fill or missing: interpolate, or leave the time column"
          + " out for an index";

  /** From this day on, a date may mean the month's last day, which differs from month to month. */
  private static final int FIRST_MONTH_END = 28;

  private final RowTimes times;
  private final TimeStep step;
  private final MissingValues missing;

  GridPlacement(RowTimes times, TimeStep step, MissingValues missing) {
    this.times = times;
    this.step = step;
    this.missing = missing;
  }

  /**
   * Places rows on the axis.
   *
   * @param entity its name as a suffix of error messages; empty for a single series
   * @param rows row numbers, in ascending time
   * @throws BadInputException if a time lies between two steps, a row is missing and {@link
   *     MissingValues#REFUSE} is set, or the axis would be too long
   */
  RegularGrid place(String entity, int[] rows) {
    int[] positions = new int[rows.length];
    for (int i = 1; i < rows.length; i++) {
      long steps = steps(entity, rows[i - 1], rows[i]);
      long position = positions[i - 1] + steps;
      if (position > Math.min(MAX_STEPS_PER_ROW * rows.length, Integer.MAX_VALUE)) {
        throw gap(entity, rows[i - 1], rows[i], steps - 1, "correct the time");
      }
      if (steps > 1 && missing == MissingValues.REFUSE) {
        throw gap(entity, rows[i - 1], rows[i], steps - 1, GAP_REMEDY);
      }
      positions[i] = (int) position;
    }
    int[] rowOfStep = new int[positions[rows.length - 1] + 1];
    Arrays.fill(rowOfStep, RegularGrid.EMPTY);
    for (int i = 0; i < rows.length; i++) {
      rowOfStep[positions[i]] = rows[i];
    }
    return new RegularGrid(times.table(), axis(rows[0], rowOfStep.length), rowOfStep);
  }

  private long steps(String entity, int earlier, int later) {
    long difference =
        step.unit() == TimeStepUnit.MONTHS
            ? TimeStepInference.months(times.time(later))
                - TimeStepInference.months(times.time(earlier))
            : times.value(later) - times.value(earlier);
    if (difference % step.amount() != 0) {
      throw new BadInputException(
          "%s: from %s to %s%s is not a whole number of steps"
              .formatted(
                  TimeOrder.lines(times, earlier, later),
                  times.text(earlier),
                  times.text(later),
                  entity),
          "times on a regular grid of " + step,
          "correct or delete the row, or leave the time column out for an index");
    }
    return difference / step.amount();
  }

  private BadInputException gap(
      String entity, int earlier, int later, long missingRows, String remedy) {
    return new BadInputException(
        "%s: %d row%s missing between %s and %s%s"
            .formatted(
                TimeOrder.lines(times, earlier, later),
                missingRows,
                missingRows == 1 ? " is" : "s are",
                times.text(earlier),
                times.text(later),
                entity),
        "a row every " + step,
        remedy);
  }

  private TimeAxis axis(int firstRow, int length) {
    if (!times.calendar()) {
      return new TimeAxis(null, times.value(firstRow), step, length);
    }
    LocalDateTime start = times.time(firstRow);
    boolean monthEnd =
        step.unit() == TimeStepUnit.MONTHS && start.getDayOfMonth() >= FIRST_MONTH_END;
    return new TimeAxis(monthEnd ? start.withDayOfMonth(1) : start, 0, step, length);
  }
}
