package org.carrousel.series;

import java.time.LocalDateTime;
import org.carrousel.error.BadInputException;

/**
 * Covariates that a time axis gives away, known for the future too: a place in a cycle, as a point
 * on the circle, so that the end of a cycle lies beside its start.
 */
public enum CalendarFeature {
  /** The local time of day, to the minute. */
  HOUR,
  /** The day of the week, from Monday. */
  WEEKDAY,
  /** The month of the year, from January. */
  MONTH;

  /**
   * Sine and cosine of 2π times the part of the cycle that is over.
   *
   * @return [2, time], sine then cosine, in [-1, 1]
   * @throws BadInputException if the axis is an index
   */
  public double[][] of(TimeAxis axis) {
    double[][] columns = new double[2][axis.length()];
    for (int i = 0; i < axis.length(); i++) {
      double angle = 2 * Math.PI * part(axis.time(i));
      columns[0][i] = Math.sin(angle);
      columns[1][i] = Math.cos(angle);
    }
    return columns;
  }

  /** The part of the cycle that is over, in [0, 1). */
  private double part(LocalDateTime time) {
    return switch (this) {
      case HOUR -> (time.getHour() + time.getMinute() / 60.) / 24;
      case WEEKDAY -> (time.getDayOfWeek().getValue() - 1) / 7.;
      case MONTH -> (time.getMonthValue() - 1) / 12.;
    };
  }
}
