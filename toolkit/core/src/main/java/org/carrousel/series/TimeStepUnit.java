package org.carrousel.series;

/** What a {@link TimeStep} counts. A day is 86,400 seconds, a year 12 months. */
public enum TimeStepUnit {
  /** Rows or cycles without a calendar. */
  INDEX,
  /** Seconds of local time. */
  SECONDS,
  /** Calendar months, whose lengths differ. */
  MONTHS
}
