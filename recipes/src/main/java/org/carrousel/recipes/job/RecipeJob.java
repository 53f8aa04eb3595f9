package org.carrousel.recipes.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.run.RecipeRun;

/** What a recipe is to the batch jobs. */
interface RecipeJob {
  /** The command, the Maven profile, and what bundles call the recipe. */
  String recipe();

  /** What the command does, as a sentence. */
  String description();

  /** The jobs that come with the recipe; the first is run where none is named. */
  List<String> jobs();

  /** Reads a job's settings and data. */
  Prepared prepare(JobFile job) throws IOException;

  /**
   * Predicts with a bundle of the recipe.
   *
   * @param input the user's file
   * @param future what is known of the future; null where nothing is
   * @return predictions as CSV
   */
  String predict(Path model, Path input, Path future) throws IOException;

  /**
   * Predicts in another way than the bundle's own configuration says.
   *
   * @param settings by key, from the command line; a recipe without any refuses them
   */
  default String predict(Path model, Path input, Path future, Map<String, String> settings)
      throws IOException {
    if (!settings.isEmpty()) {
      throw new BadInputException(
          "-Dset.%s for a prediction with a bundle of the recipe %s"
              .formatted(String.join(", -Dset.", settings.keySet()), recipe()),
          "a model and an input alone",
          "leave the settings out; the bundle holds its own");
    }
    return predict(model, input, future);
  }

  /** A job that is ready to be trained. */
  interface Prepared {
    /** The data in a few words: how much of which file. */
    String data();

    /** Every key with its value, as it would be written in a job. */
    Map<String, Object> settings();

    /**
     * Trains.
     *
     * @param checkpoints folder of the checkpoints
     * @param resume whether to continue from those that are there
     */
    RecipeRun train(Path checkpoints, boolean resume) throws IOException;
  }
}
