package org.carrousel.training;

import java.util.List;

/**
 * Result of a training. The network itself holds the parameters of the best epoch.
 *
 * @param epochs losses of all epochs, in order
 * @param bestEpoch number, from 1, of the epoch with the lowest validation loss; the last epoch if
 *     there is no validation
 * @param seconds training time in seconds, without interruptions
 */
public record TrainingResult(List<EpochLosses> epochs, int bestEpoch, double seconds) {
  /** Returns the validation loss of the best epoch; {@code NaN} if there is no validation. */
  public double bestValidationLoss() {
    return epochs.get(bestEpoch - 1).validationLoss();
  }
}
