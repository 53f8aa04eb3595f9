package org.carrousel.baseline;

import org.carrousel.scale.Scaler;

/**
 * One series to fit a {@link LinearAutoregression} on.
 *
 * @param values [time], user's units, {@code NaN} where missing; rows from {@code validationEnd} on
 *     are not read
 * @param trainEnd one past the last training row
 * @param validationEnd one past the last validation row; {@code trainEnd} where there is none
 * @param scaler fitted on the training rows
 */
public record TrainingSeries(double[] values, int trainEnd, int validationEnd, Scaler scaler) {
  public TrainingSeries {
    if (trainEnd < 0 || validationEnd < trainEnd || values.length < validationEnd) {
      throw new IllegalArgumentException(
          "of %d rows, train ends at %d, validation at %d"
              .formatted(values.length, trainEnd, validationEnd));
    }
  }

  /** A series without validation rows. */
  public TrainingSeries(double[] values, int trainEnd, Scaler scaler) {
    this(values, trainEnd, trainEnd, scaler);
  }
}
