package org.carrousel.series;

/** Unit of a {@link TimeStep}. A day is 86,400 seconds, a year 12 months. */
public enum TimeStepUnit {
  /** Integer index without calendar, such as rows or cycles. */
  INDEX,
  /** Seconds of local time. */
  SECONDS,
  /** Calendar months, whose lengths differ. */
  MONTHS
}
