package org.carrousel.training;

import org.carrousel.config.Key;
import org.carrousel.config.Ranges;
import org.carrousel.config.Withers;
import org.carrousel.engine.Precision;

/**
 * Options of a training: epochs, batch size, learning rate, early stopping, precision.
 *
 * @param epochs largest number of passes over the training examples, 1 or more
 * @param batchSize examples per training step, 1 or more; one batch of an epoch may be smaller
 * @param learningRate learning rate of the first epoch, 1e-9 to 100
 * @param schedule how the learning rate changes from epoch to epoch
 * @param patience epochs without a lower validation loss after which training stops; 0 for no early
 *     stopping
 * @param precision precision of the matrix products in recurrent layers
 */
@Withers
public record TrainingOptions(
    @Key(value = "epochs", meaning = "largest number of passes over the training part", min = 1)
        int epochs,
    @Key(value = "batch-size", meaning = "examples in one training step", min = 1) int batchSize,
    @Key(
            value = "learning-rate",
            meaning = "learning rate of the first epoch",
            min = 1e-9,
            max = 100)
        double learningRate,
    @Key(value = "schedule", meaning = "how the learning rate changes from epoch to epoch")
        LearningRateSchedule schedule,
    @Key(
            value = "patience",
            meaning =
                "epochs without a better validation loss after which training stops; 0 for never",
            min = 0)
        int patience,
    @Key(value = "precision", meaning = "precision of the recurrent layers' matrix products")
        Precision precision)
    implements TrainingOptionsBuilder.With {
  /** Checks ranges. */
  public TrainingOptions {
    Ranges.require(
        TrainingOptions.class, epochs, batchSize, learningRate, schedule, patience, precision);
  }

  /** Creates options with full precision. */
  public TrainingOptions(
      int epochs, int batchSize, double learningRate, LearningRateSchedule schedule, int patience) {
    this(epochs, batchSize, learningRate, schedule, patience, Precision.FULL);
  }
}
