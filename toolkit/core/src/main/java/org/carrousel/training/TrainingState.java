package org.carrousel.training;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a training stands, apart from the network's own arrays. All that is random is drawn from
 * the seed and these counters, so that a training continued from here ends in the same bits.
 */
final class TrainingState {
  /** Epochs completed. */
  int epoch;

  /** Batches completed in the current epoch. */
  int batch;

  /** Steps since the start. */
  int iteration;

  /** Loss of the current epoch so far, summed over its examples. */
  double lossSum;

  /** Seconds of work before the last interruption. */
  double seconds;

  /** Number of the best epoch, from 1; 0 before any. */
  int bestEpoch;

  List<EpochLosses> epochs = new ArrayList<>();

  double bestLoss() {
    return bestEpoch == 0 ? Double.POSITIVE_INFINITY : epochs.get(bestEpoch - 1).validationLoss();
  }

  boolean outOfPatience(int patience) {
    return patience > 0 && bestEpoch > 0 && epoch - bestEpoch >= patience;
  }
}
