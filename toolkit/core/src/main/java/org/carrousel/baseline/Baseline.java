package org.carrousel.baseline;

/** Forecast method without a network, in the user's units. */
public interface Baseline {
  /** Returns the name of the baseline in tables of results. */
  String name();

  /**
   * Forecasts the rows after an origin.
   *
   * @param values series in the user's units, [time], {@code NaN} for missing values; rows after
   *     the origin are not read
   * @param origin index of the last observed row
   * @param horizon number of rows to forecast, at least 1
   * @return forecasts, [horizon]; {@code NaN} if too few values are known
   */
  double[] forecast(double[] values, int origin, int horizon);
}
