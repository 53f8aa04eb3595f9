package org.carrousel.baseline;

import org.carrousel.scale.Scaler;

/**
 * Training data of one series for a {@link LinearAutoregression}.
 *
 * @param values series in the user's units, [time], {@code NaN} for missing values; rows from
 *     {@code validationEnd} on are not read
 * @param trainEnd index after the last training row
 * @param validationEnd index after the last validation row; {@code trainEnd} if there are none
 * @param scaler scaler fitted on the training rows
 */
public record TrainingSeries(double[] values, int trainEnd, int validationEnd, Scaler scaler) {
  public TrainingSeries {
    if (trainEnd < 0 || validationEnd < trainEnd || values.length < validationEnd) {
      throw new IllegalArgumentException(
          "%d rows, end of training %d, end of validation %d; expected training to end first"
              .formatted(values.length, trainEnd, validationEnd));
    }
  }

  /** Creates a series without validation rows. */
  public TrainingSeries(double[] values, int trainEnd, Scaler scaler) {
    this(values, trainEnd, trainEnd, scaler);
  }
}
