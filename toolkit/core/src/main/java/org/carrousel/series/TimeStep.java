package org.carrousel.series;

import org.carrousel.error.BadInputException;

/**
 * The distance between two neighbouring rows of a series.
 *
 * @param amount at least 1
 * @param unit what is counted
 */
public record TimeStep(long amount, TimeStepUnit unit) {
  private static final long DAY = 86_400;

  public TimeStep {
    if (amount < 1) {
      throw new BadInputException(
          "a time step of " + amount, "a step of at least 1", "sort the rows by time");
    }
  }

  /** Whether every time of day is the same, so that a date alone names a step. */
  boolean wholeDays() {
    return unit == TimeStepUnit.SECONDS && amount % DAY == 0;
  }

  /** In words: {@code 1 month}, {@code 2 days}, {@code 1 hour}. */
  @Override
  public String toString() {
    return switch (unit) {
      case INDEX -> counted(amount, "index step");
      case MONTHS -> amount % 12 == 0 ? counted(amount / 12, "year") : counted(amount, "month");
      case SECONDS -> {
        if (wholeDays()) {
          yield counted(amount / DAY, "day");
        }
        if (amount % 3_600 == 0) {
          yield counted(amount / 3_600, "hour");
        }
        yield amount % 60 == 0 ? counted(amount / 60, "minute") : counted(amount, "second");
      }
    };
  }

  private static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
