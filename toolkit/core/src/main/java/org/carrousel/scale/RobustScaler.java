package org.carrousel.scale;

import java.util.List;

/**
 * Little moved by outliers: {@code (value - median) / interquartileRange}.
 *
 * @param median finite, user's units
 * @param interquartileRange third less first quartile (Hyndman and Fan 1996, definition 7), user's
 *     units, above 0; 1 where half of the training values or more are the same
 */
public record RobustScaler(double median, double interquartileRange) implements AffineScaler {
  public RobustScaler {
    ScalerParameterChecks.requireFinite("median", median);
    ScalerParameterChecks.requirePositive("interquartile range", interquartileRange);
  }

  /**
   * Fits on one series.
   *
   * @param train [time], missing values are ignored
   */
  public static RobustScaler fit(double[] train) {
    return fit(List.of(train));
  }

  /**
   * Fits on several series at once.
   *
   * @param train each [time]; one median and range for the values of all
   */
  public static RobustScaler fit(List<double[]> train) {
    TrainingValues values = TrainingValues.of(train);
    return new RobustScaler(
        values.quantile(.5),
        ScalerParameterChecks.spread(values.quantile(.75) - values.quantile(.25)));
  }

  @Override
  public double offset() {
    return median;
  }

  @Override
  public double scale() {
    return interquartileRange;
  }
}
