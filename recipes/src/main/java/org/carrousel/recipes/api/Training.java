package org.carrousel.recipes.api;

import java.nio.file.Path;
import org.carrousel.training.Progress;

/**
 * A configured training, before its data are given.
 *
 * @param <C> the configuration
 * @param <D> the data
 * @param <M> the model
 */
public final class Training<
    C extends Record & RecipeConfig<C>, D, M extends TrainedModel<C, ?, ?>> {
  private final Recipe<C, D, M> recipe;
  private final C config;
  private final Checkpoints checkpoints;
  private final Progress progress;

  Training(Recipe<C, D, M> recipe, C config) {
    this(recipe, config, Checkpoints.NONE, Progress.console());
  }

  private Training(Recipe<C, D, M> recipe, C config, Checkpoints checkpoints, Progress progress) {
    this.recipe = recipe;
    this.config = config;
    this.checkpoints = checkpoints;
    this.progress = progress;
  }

  /** Returns a copy that writes checkpoints to a folder and replaces those that are there. */
  public Training<C, D, M> checkpoints(Path folder) {
    return new Training<>(recipe, config, new Checkpoints(folder, false), progress);
  }

  /**
   * Returns a copy that continues from the checkpoints in a folder and writes its own there. The
   * result has the same bits as that of an uninterrupted training.
   */
  public Training<C, D, M> resume(Path folder) {
    return new Training<>(recipe, config, new Checkpoints(folder, true), progress);
  }

  /** Returns a copy with another listener; {@link Progress#quiet()} prints nothing. */
  public Training<C, D, M> progress(Progress progress) {
    return new Training<>(recipe, config, checkpoints, progress);
  }

  /**
   * Trains on the training part, keeps the epoch with the least loss on the validation part, and
   * measures the model and its baselines on the test part.
   *
   * @throws org.carrousel.error.BadInputException if the data do not hold what the configuration
   *     names, or a part would be empty
   */
  public Run<M> train(D data) {
    return recipe.train(config, data, checkpoints, progress);
  }
}
