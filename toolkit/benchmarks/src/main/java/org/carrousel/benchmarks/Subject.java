package org.carrousel.benchmarks;

import java.util.List;

/** A network of one library at work on one {@link Workload}. */
interface Subject extends AutoCloseable {
  /** Numbers of threads to try; what is measured is the better one. */
  default List<Integer> threads() {
    return List.of(1, 2);
  }

  /** Makes the process ready for this subject's steps; called before they are timed. */
  void prepare(int threads);

  /** One step of {@link TimedOperation#TRAIN}. */
  void train();

  /** One step of {@link TimedOperation#INFER}. */
  void infer();

  /** One step of {@link TimedOperation#STREAM}. */
  void stream();

  /** So many steps. */
  default void repeat(TimedOperation work, int steps) {
    for (int i = 0; i < steps; i++) {
      work.step(this);
    }
  }

  /** The network's loss on the batch as it is now, as {@link Workload#loss} defines it. */
  double loss();

  @Override
  void close();
}
