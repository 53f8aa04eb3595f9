package org.carrousel.recipes.run;

import java.nio.file.Path;
import java.util.Arrays;
import org.carrousel.training.Checkpoint;

/**
 * Where the trainings of a recipe leave what a killed run continues from, a file a seed.
 *
 * @param folder of the files; null for none
 * @param resume whether to continue from those that are there
 */
public record Checkpoints(Path folder, boolean resume) {
  /** No checkpoints. */
  public static final Checkpoints NONE = new Checkpoints(null, false);

  /** Those of a training, as the configuration and the data name it. */
  public OfTraining of(Object configuration, DataSource source) {
    return new OfTraining(this, configuration + " " + source.sha256());
  }

  /**
   * The checkpoints of one training.
   *
   * @param all those of the recipe
   * @param job by which a checkpoint knows the training that it belongs to
   */
  public record OfTraining(Checkpoints all, String job) {
    /** Removes those that a new training would otherwise continue from. */
    public void start(long[] seeds) {
      if (all.folder != null && !all.resume) {
        Arrays.stream(seeds).mapToObj(this::of).forEach(Checkpoint::remove);
      }
    }

    /** That of a seed; null for none. */
    public Checkpoint of(long seed) {
      return all.folder == null
          ? null
          : new Checkpoint(all.folder.resolve("seed-" + seed + ".zip"), job);
    }
  }
}
