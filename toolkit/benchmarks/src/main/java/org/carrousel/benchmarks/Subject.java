package org.carrousel.benchmarks;

import java.util.List;

/** Network of one library that runs a {@link Workload}. */
interface Subject extends AutoCloseable {
  /** Returns the numbers of threads to try; the fastest one is measured. */
  default List<Integer> threads() {
    return List.of(1, 2);
  }

  /** Sets the process's settings for this subject; called before a timed sample. */
  void prepare(int threads);

  /** Runs one step of {@link TimedOperation#TRAIN}. */
  void train();

  /** Runs one step of {@link TimedOperation#INFER}. */
  void infer();

  /** Runs one step of {@link TimedOperation#STREAM}. */
  void stream();

  /** Runs several steps of an operation. */
  default void repeat(TimedOperation operation, int steps) {
    for (int i = 0; i < steps; i++) {
      operation.step(this);
    }
  }

  /** Returns the current loss on the workload's batch, as {@link Workload#loss} defines it. */
  double loss();

  @Override
  void close();
}
