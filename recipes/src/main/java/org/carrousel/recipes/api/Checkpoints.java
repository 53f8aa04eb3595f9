package org.carrousel.recipes.api;

import java.nio.file.Path;
import java.util.List;
import org.carrousel.recipes.data.DataSource;
import org.carrousel.training.Checkpoint;

/**
 * Checkpoints of a run, a file for each seed.
 *
 * @param folder of the files; null for no checkpoints
 * @param resume whether to continue from those that are there
 */
record Checkpoints(Path folder, boolean resume) {
  /** No checkpoints. */
  static final Checkpoints NONE = new Checkpoints(null, false);

  /**
   * Checkpoints of a compared configuration. Its folder has a number: two names may differ in
   * characters that a file name cannot have.
   *
   * @param number from 1
   */
  Checkpoints compared(int number) {
    return folder == null ? NONE : new Checkpoints(folder.resolve("compared-" + number), resume);
  }

  /** Checkpoints of one training, identified by its configuration and data. */
  OfTraining of(Object configuration, DataSource source) {
    return new OfTraining(this, configuration + " " + source.sha256());
  }

  /**
   * Checkpoints of one training.
   *
   * @param identity by which a checkpoint knows the training that it belongs to
   */
  record OfTraining(Checkpoints run, String identity) {
    /** Removes checkpoints that a new training would otherwise continue from. */
    void start(List<Long> seeds) {
      if (run.folder != null && !run.resume) {
        seeds.stream().map(this::of).forEach(Checkpoint::remove);
      }
    }

    /** The checkpoint of a seed; null for none. */
    Checkpoint of(long seed) {
      return run.folder == null
          ? null
          : new Checkpoint(run.folder.resolve("seed-" + seed + ".zip"), identity);
    }
  }
}
