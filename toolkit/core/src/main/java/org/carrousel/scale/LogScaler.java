package org.carrousel.scale;

import java.util.Arrays;
import java.util.List;
import org.carrousel.error.BadInputException;

/** Natural logarithm, which makes exponential growth linear. */
public record LogScaler() implements Scaler {
  /**
   * Creates the scaler after a check that all training values of one series are above 0.
   *
   * @param train [time], training values; missing values are ignored
   * @throws BadInputException if a value is not above 0
   */
  public static LogScaler fit(double[] train) {
    return fit(List.of(train));
  }

  /**
   * Creates the scaler after a check that all training values of several series are above 0.
   *
   * @param train training values of each series, [time]; missing values are ignored
   * @throws BadInputException if a value is not above 0
   */
  public static LogScaler fit(List<double[]> train) {
    double smallest = TrainingValues.of(train).minimum();
    if (smallest <= 0) {
      throw new BadInputException(
          "scaler log: the smallest training value is " + smallest,
          "values above 0",
          "remove log from the scalers, or add a constant that makes all values positive");
    }
    return new LogScaler();
  }

  /**
   * Returns the logarithm of each value.
   *
   * @throws BadInputException if a value is not above 0
   */
  @Override
  public double[] apply(double[] values) {
    return Arrays.stream(values).map(LogScaler::logarithm).toArray();
  }

  @Override
  public double[] invert(double[] scaled, double[] history) {
    return Arrays.stream(scaled).map(Math::exp).toArray();
  }

  @Override
  public int memory() {
    return 0;
  }

  private static double logarithm(double value) {
    if (value <= 0) {
      throw new BadInputException(
          "scaler log: value " + value + ", though every training value was above 0",
          "values above 0",
          "correct the value or make it missing, or train again without log");
    }
    return Math.log(value);
  }
}
