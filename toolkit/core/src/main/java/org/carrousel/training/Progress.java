package org.carrousel.training;

import java.time.Duration;

/**
 * Listener that a {@link Trainer} calls during training. One listener may follow several trainings,
 * one after the other. Each method does nothing unless it is overridden.
 */
public interface Progress {
  /**
   * A training that begins or resumes.
   *
   * @param task short name of what is trained, such as {@code seed 1}
   * @param epochs largest number of epochs
   * @param steps training steps of all epochs
   * @param done steps completed before the training was interrupted; 0 for a new training
   */
  record Training(String task, int epochs, long steps, long done) {}

  /**
   * A completed training step.
   *
   * @param epoch number of the epoch, from 1
   * @param batch number of the batch within the epoch, from 1
   * @param batches number of batches in the epoch
   * @param loss loss of the batch before the update
   * @param left estimated time to the end of all epochs
   */
  record Step(int epoch, int batch, int batches, double loss, Duration left) {}

  /** Called before the first step. */
  default void begin(Training training) {}

  /** Called after every step. */
  default void step(Step step) {}

  /** Called after every epoch and its validation. */
  default void epoch(EpochLosses epoch) {}

  /** Called after the last epoch, also if the training failed. */
  default void end() {}

  /** Returns a listener that prints nothing. */
  static Progress quiet() {
    return new Progress() {};
  }

  /**
   * Returns a listener that draws a progress bar on the terminal. Without a terminal it logs a line
   * per epoch, and a line per minute within longer epochs.
   */
  static Progress console() {
    return Terminal.attached() ? new TerminalProgress() : new LoggedProgress();
  }
}
