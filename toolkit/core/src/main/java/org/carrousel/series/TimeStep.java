package org.carrousel.series;

import org.carrousel.error.BadInputException;

/**
 * Time difference between neighbouring rows of a series.
 *
 * @param amount at least 1
 * @param unit the unit of {@code amount}
 */
public record TimeStep(long amount, TimeStepUnit unit) {
  private static final long DAY = 86_400;

  public TimeStep {
    if (amount < 1) {
      throw new BadInputException(
          "a time step of " + amount, "a step of at least 1", "sort the rows by time");
    }
  }

  /** Returns whether the step is a multiple of a day, so that all times of day are equal. */
  boolean wholeDays() {
    return unit == TimeStepUnit.SECONDS && amount % DAY == 0;
  }

  /** Returns the step in words: {@code 1 month}, {@code 2 days}, {@code 1 hour}. */
  @Override
  public String toString() {
    return switch (unit) {
      case INDEX -> plural(amount, "index step");
      case MONTHS -> amount % 12 == 0 ? plural(amount / 12, "year") : plural(amount, "month");
      case SECONDS -> {
        if (wholeDays()) {
          yield plural(amount / DAY, "day");
        }
        if (amount % 3_600 == 0) {
          yield plural(amount / 3_600, "hour");
        }
        yield amount % 60 == 0 ? plural(amount / 60, "minute") : plural(amount, "second");
      }
    };
  }

  private static String plural(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
