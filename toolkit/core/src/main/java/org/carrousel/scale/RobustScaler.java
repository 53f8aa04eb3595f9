package org.carrousel.scale;

import java.util.List;

/**
 * Scaler that is insensitive to outliers: {@code (value - median) / interquartileRange}.
 *
 * @param median finite, user's units
 * @param interquartileRange third minus first quartile (Hyndman and Fan 1996, definition 7), user's
 *     units, above 0; 1 if the two quartiles are equal
 */
public record RobustScaler(double median, double interquartileRange) implements AffineScaler {
  public RobustScaler {
    ScalerParameterChecks.requireFinite("median", median);
    ScalerParameterChecks.requirePositive("interquartile range", interquartileRange);
  }

  /**
   * Fits the scaler on one series.
   *
   * @param train [time], training values; missing values are ignored
   */
  public static RobustScaler fit(double[] train) {
    return fit(List.of(train));
  }

  /**
   * Fits one scaler on several series.
   *
   * @param train training values of each series, [time]; all values give one median and range
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
