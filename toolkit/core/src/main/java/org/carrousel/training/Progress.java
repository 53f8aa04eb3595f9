package org.carrousel.training;

/** Told how a training goes, and prints it. */
public interface Progress extends AutoCloseable {
  /**
   * After every step.
   *
   * @param loss of the step's batch
   */
  void step(double loss);

  /** After every epoch. */
  void epoch(EpochLosses epoch);

  @Override
  void close();

  /** A bar with the loss and the time left where a person looks on, a line an epoch elsewhere. */
  static Progress of(String task, int epochs, long steps, long done) {
    return Terminal.attached()
        ? new TerminalProgress(task, steps, done)
        : new EpochLog(task, epochs);
  }
}
