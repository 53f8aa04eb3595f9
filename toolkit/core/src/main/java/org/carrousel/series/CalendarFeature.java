package org.carrousel.series;

import java.time.LocalDateTime;
import org.carrousel.error.BadInputException;

/**
 * Covariates computed from a calendar time axis, available for future time steps too. The phase of
 * a cycle is encoded as sine and cosine, so the end of a cycle is close to its start.
 */
public enum CalendarFeature {
  /** The local time of day, to the minute. */
  HOUR,
  /** The day of the week, from Monday. */
  WEEKDAY,
  /** The month of the year, from January. */
  MONTH;

  /**
   * Returns sine and cosine of 2π times the phase: the elapsed fraction of the cycle.
   *
   * @return [2, time], sine then cosine, in [-1, 1]
   * @throws BadInputException if the axis is an index
   */
  public double[][] of(TimeAxis axis) {
    double[][] columns = new double[2][axis.length()];
    for (int i = 0; i < axis.length(); i++) {
      double angle = 2 * Math.PI * phase(axis.time(i));
      columns[0][i] = Math.sin(angle);
      columns[1][i] = Math.cos(angle);
    }
    return columns;
  }

  /** Returns the elapsed fraction of the cycle, in [0, 1). */
  private double phase(LocalDateTime time) {
    return switch (this) {
      case HOUR -> (time.getHour() + time.getMinute() / 60.) / 24;
      case WEEKDAY -> (time.getDayOfWeek().getValue() - 1) / 7.;
      case MONTH -> (time.getMonthValue() - 1) / 12.;
    };
  }
}
