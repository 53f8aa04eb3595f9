package org.carrousel.recipes.api;

import org.carrousel.config.RecordParts;
import org.carrousel.training.TrainingOptions;

/**
 * Configuration of a recipe: a record whose components declare their keys, and which embeds {@link
 * TrainingOptions} and {@link Seeds}.
 *
 * @param <C> the record
 */
public interface RecipeConfig<C extends Record & RecipeConfig<C>> {
  /** Epochs, batches, learning rate, patience. */
  default TrainingOptions training() {
    return part(TrainingOptions.class);
  }

  /** Number of trainings and their seeds. */
  default Seeds seeds() {
    return part(Seeds.class);
  }

  /** The embedded record of a type. */
  default <P> P part(Class<P> type) {
    return RecordParts.get((Record) this, type);
  }

  /**
   * Returns a copy in which a record replaces the embedded record of its type, such as the training
   * options.
   */
  @SuppressWarnings("unchecked") // a configuration is a C
  default C with(Record part) {
    return RecordParts.with((C) this, part);
  }

  /** Returns a copy with at most this many epochs. */
  default C epochs(int epochs) {
    return with(training().withEpochs(epochs));
  }

  /** Returns a copy with this many examples a step. */
  default C batchSize(int batchSize) {
    return with(training().withBatchSize(batchSize));
  }

  /** Returns a copy with this learning rate in the first epoch. */
  default C learningRate(double learningRate) {
    return with(training().withLearningRate(learningRate));
  }

  /**
   * Returns a copy with this many epochs without a better validation loss before training stops.
   */
  default C patience(int patience) {
    return with(training().withPatience(patience));
  }

  /** Returns a copy with this seed of the first training. */
  default C seed(int seed) {
    return with(seeds().withSeed(seed));
  }

  /** Returns a copy with this many trainings. */
  default C seeds(int count) {
    return with(seeds().withCount(count));
  }
}
