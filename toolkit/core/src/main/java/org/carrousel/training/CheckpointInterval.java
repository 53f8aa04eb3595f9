package org.carrousel.training;

/**
 * Minimum time between two checkpoints: the larger of its two limits.
 *
 * @param minimumNanos minimum time from the end of one checkpoint to the start of the next, in
 *     nanoseconds
 * @param costFactor the same minimum in multiples of the time that writing the last checkpoint took
 */
record CheckpointInterval(long minimumNanos, int costFactor) {
  /** At most five checkpoints per second, and at most about 2 % of the training time. */
  static final CheckpointInterval STANDARD = new CheckpointInterval(200_000_000L, 50);

  /** One checkpoint after every step. */
  static final CheckpointInterval EVERY_STEP = new CheckpointInterval(0, 0);

  /**
   * Returns the earliest time of the next checkpoint, in nanoseconds as of {@link System#nanoTime}.
   *
   * @param start time at which writing the last checkpoint started
   * @param end time at which it ended
   */
  long next(long start, long end) {
    return end + Math.max(minimumNanos, costFactor * (end - start));
  }
}
