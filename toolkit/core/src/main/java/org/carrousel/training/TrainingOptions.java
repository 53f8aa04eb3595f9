package org.carrousel.training;

import org.carrousel.engine.Precision;
import org.carrousel.error.BadInputException;

/**
 * How long and how fast a network is trained.
 *
 * @param epochs passes over the training examples, at most
 * @param batchSize examples a step; one batch of an epoch may be smaller
 * @param learningRate of the first epoch, 1e-9 to 100
 * @param schedule how the learning rate changes
 * @param patience epochs without a better validation loss before training stops; 0 for never
 * @param precision of the recurrent layers' products
 */
public record TrainingOptions(
    int epochs,
    int batchSize,
    double learningRate,
    LearningRateSchedule schedule,
    int patience,
    Precision precision) {
  /** Checks ranges. */
  public TrainingOptions {
    require(epochs >= 1, "epochs: " + epochs, "1 or more");
    require(batchSize >= 1, "batch size: " + batchSize, "1 or more");
    require(
        learningRate >= 1e-9 && learningRate <= 100,
        "learning rate: " + learningRate,
        "0.000000001 to 100, often 0.0001 to 0.01");
    require(patience >= 0, "patience: " + patience, "0 (never stop early) or more epochs");
  }

  /** In full precision. */
  public TrainingOptions(
      int epochs, int batchSize, double learningRate, LearningRateSchedule schedule, int patience) {
    this(epochs, batchSize, learningRate, schedule, patience, Precision.FULL);
  }

  private static void require(boolean holds, String given, String expected) {
    if (!holds) {
      throw new BadInputException(given, expected, "correct the training options");
    }
  }

  /** The same with at most this many epochs. */
  public TrainingOptions epochs(int epochs) {
    return new TrainingOptions(epochs, batchSize, learningRate, schedule, patience, precision);
  }

  /** The same with this many examples a step. */
  public TrainingOptions batchSize(int batchSize) {
    return new TrainingOptions(epochs, batchSize, learningRate, schedule, patience, precision);
  }

  /** The same with this initial learning rate. */
  public TrainingOptions learningRate(double learningRate) {
    return new TrainingOptions(epochs, batchSize, learningRate, schedule, patience, precision);
  }

  /** The same with another schedule. */
  public TrainingOptions schedule(LearningRateSchedule schedule) {
    return new TrainingOptions(epochs, batchSize, learningRate, schedule, patience, precision);
  }

  /** The same with this patience. */
  public TrainingOptions patience(int patience) {
    return new TrainingOptions(epochs, batchSize, learningRate, schedule, patience, precision);
  }

  /** The same with this precision. */
  public TrainingOptions precision(Precision precision) {
    return new TrainingOptions(epochs, batchSize, learningRate, schedule, patience, precision);
  }
}
