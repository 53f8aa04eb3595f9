package org.carrousel.recipes.api;

import org.carrousel.training.TrainingOptions;

/**
 * Configuration of a recipe: a record whose components declare their keys.
 *
 * @param <C> the record
 */
public interface RecipeConfig<C extends Record & RecipeConfig<C>> {
  /** Epochs, batches, learning rate, patience. */
  TrainingOptions training();

  /** Number of trainings and their seeds. */
  Seeds seeds();

  /** The same with another training. */
  C with(TrainingOptions training);

  /** The same with other seeds. */
  C with(Seeds seeds);

  /** The same with at most this many epochs. */
  default C epochs(int epochs) {
    return with(training().withEpochs(epochs));
  }

  /** The same with this many examples a step. */
  default C batchSize(int batchSize) {
    return with(training().withBatchSize(batchSize));
  }

  /** The same with this learning rate in the first epoch. */
  default C learningRate(double learningRate) {
    return with(training().withLearningRate(learningRate));
  }

  /** The same with this many epochs without a better validation loss before training stops. */
  default C patience(int patience) {
    return with(training().withPatience(patience));
  }

  /** The same with this seed of the first training. */
  default C seed(int seed) {
    return with(seeds().withSeed(seed));
  }

  /** The same with this many trainings. */
  default C seeds(int count) {
    return with(seeds().withCount(count));
  }
}
