package org.carrousel.training;

import java.time.Duration;

/**
 * Listener that a {@link Trainer} tells how a training goes. One listener may follow several
 * trainings, one after the other. Each method does nothing unless it is overridden.
 */
public interface Progress {
  /**
   * A training that begins or continues.
   *
   * @param task what is trained, such as {@code seed 1}
   * @param epochs at most
   * @param steps of all epochs
   * @param done steps done before the training was interrupted; 0 for a new one
   */
  record Training(String task, int epochs, long steps, long done) {}

  /**
   * A step that is done.
   *
   * @param epoch from 1
   * @param batch from 1, within the epoch
   * @param batches of the epoch
   * @param loss of the batch
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
   * Returns a listener that draws a bar on a terminal. Without a terminal it logs a line an epoch,
   * and a line a minute within longer epochs.
   */
  static Progress console() {
    return Terminal.attached() ? new TerminalProgress() : new LoggedProgress();
  }
}
