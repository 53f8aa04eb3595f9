package org.carrousel.training;

/**
 * How often checkpoints are written.
 *
 * @param leastNanos least time between two
 * @param workToCost least time between two, in multiples of what the last one cost
 */
record CheckpointInterval(long leastNanos, int workToCost) {
  /** Up to five a second, at most about 2 % of a training. */
  static final CheckpointInterval STANDARD = new CheckpointInterval(200_000_000L, 50);

  /** After every step. */
  static final CheckpointInterval EVERY_STEP = new CheckpointInterval(0, 0);

  /** When to write the next, after one that took from {@code began} to {@code ended}. */
  long next(long began, long ended) {
    return ended + Math.max(leastNanos, workToCost * (ended - began));
  }
}
