package org.carrousel.baseline;

/** A forecast without a network, in the user's units. */
public interface Baseline {
  /** What a table of results calls it. */
  String name();

  /**
   * Forecasts the rows after an origin.
   *
   * @param values [time], user's units, {@code NaN} where missing; rows after the origin are not
   *     read
   * @param origin the last observed row
   * @param horizon rows, at least 1
   * @return [horizon]; {@code NaN} where no known value says anything
   */
  double[] forecast(double[] values, int origin, int horizon);
}
