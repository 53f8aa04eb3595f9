package org.carrousel.training;

import java.util.List;

/**
 * How a training went. The network itself holds the parameters of the best epoch.
 *
 * @param epochs every epoch's losses, in order
 * @param bestEpoch whose parameters were kept, from 1: the least validation loss, or the last epoch
 *     without validation
 * @param seconds of work, interruptions left out
 */
public record TrainingResult(List<EpochLosses> epochs, int bestEpoch, double seconds) {
  /** The validation loss of the best epoch; {@code NaN} without validation. */
  public double bestValidationLoss() {
    return epochs.get(bestEpoch - 1).validationLoss();
  }
}
