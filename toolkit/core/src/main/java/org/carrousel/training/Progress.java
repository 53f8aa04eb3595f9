package org.carrousel.training;

/** Told how a training goes; prints it, or keeps quiet. */
public interface Progress extends AutoCloseable {
  /**
   * After every step.
   *
   * @param loss of the step's batch
   */
  void step(double loss);

  /** After every epoch. */
  void epoch(Epoch epoch);

  @Override
  void close();

  /** A bar with the loss and the time left where a person looks on, nothing elsewhere. */
  static Progress onTerminal(String task, long steps, long done) {
    return Terminal.attached() ? new TerminalProgress(task, steps, done) : new Quiet();
  }

  /** Says nothing. */
  final class Quiet implements Progress {
    @Override
    public void step(double loss) {}

    @Override
    public void epoch(Epoch epoch) {}

    @Override
    public void close() {}
  }
}
