package org.carrousel.scale;

import java.util.Arrays;
import java.util.List;
import org.carrousel.error.BadInputException;

/** Natural logarithm, which turns growth by a factor into growth by an amount. */
public record LogScaler() implements Scaler {
  /**
   * Checks that the training values have logarithms.
   *
   * @param train [time], missing values are ignored
   * @throws BadInputException if a value is not above 0
   */
  public static LogScaler fit(double[] train) {
    return fit(List.of(train));
  }

  /**
   * Checks that the training values of several series have logarithms.
   *
   * @param train each [time]
   * @throws BadInputException if a value is not above 0
   */
  public static LogScaler fit(List<double[]> train) {
    double smallest = TrainingValues.of(train).minimum();
    if (smallest <= 0) {
      throw new BadInputException(
          "scaler log: the smallest training value is " + smallest,
          "values above 0",
          "take log out of the scalers, or add to the column what makes every value positive");
    }
    return new LogScaler();
  }

  /**
   * Takes logarithms.
   *
   * @throws BadInputException if a value is not above 0, which has no logarithm
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
