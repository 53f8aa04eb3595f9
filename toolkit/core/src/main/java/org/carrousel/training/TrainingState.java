package org.carrousel.training;

import java.util.ArrayList;
import java.util.List;

/**
 * Counters and losses of a training, without the network's arrays. All random numbers depend only
 * on the seed and these counters, so that a resumed training ends in the same bits.
 */
final class TrainingState {
  /** Epochs completed. */
  int epoch;

  /** Batches completed in the current epoch. */
  int batch;

  /** Training steps since the first epoch. */
  int iteration;

  /** Sum of the losses of the current epoch's examples so far. */
  double lossSum;

  /** Training time so far in seconds, without interruptions. */
  double seconds;

  /** Number of the best epoch, from 1; 0 before the end of the first epoch. */
  int bestEpoch;

  List<EpochLosses> epochs = new ArrayList<>();

  double bestLoss() {
    return bestEpoch == 0 ? Double.POSITIVE_INFINITY : epochs.get(bestEpoch - 1).validationLoss();
  }

  boolean outOfPatience(int patience) {
    return patience > 0 && bestEpoch > 0 && epoch - bestEpoch >= patience;
  }
}
