package org.carrousel.onednn;

/** How many threads some work is worth. */
final class Threads {
  /**
   * Multiplications of one time step that keep a thread busy long enough to make up for waiting for
   * the others at the step's end.
   */
  private static final long WORTH_A_THREAD = 100_000;

  private Threads() {}

  /** From 1 to the number of processors. */
  static int of(CellForm form, Descriptions sizes) {
    long work = (long) sizes.batch() * form.gates() * sizes.units() * sizes.units();
    long worth = Math.max(1, work / WORTH_A_THREAD);
    return (int) Math.min(worth, Runtime.getRuntime().availableProcessors());
  }
}
