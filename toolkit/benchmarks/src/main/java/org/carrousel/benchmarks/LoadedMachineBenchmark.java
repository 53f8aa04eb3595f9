package org.carrousel.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.carrousel.backend.Backend;

/** Test of how much slower a training step is while two other processes are busy. */
final class LoadedMachineBenchmark {
  private static final double MAX_RATIO = 4;
  private static final int SECONDS = 10;
  private static final int BUSY = 2;

  private LoadedMachineBenchmark() {}

  /** Runs the test, and returns whether a step is at most {@link #MAX_RATIO} times slower. */
  static boolean holds() throws IOException, InterruptedException {
    Backend.start();
    WorkloadShape shape = WorkloadShape.of(32, 100, 8, 128);
    try (Subject subject = NetworkSubject.ours(new Workload(shape))) {
      // The first call is the warm-up.
      meanMilliseconds(subject);
      double quiet = meanMilliseconds(subject);
      double loaded;
      try (BusyProcesses busy = new BusyProcesses(BUSY)) {
        // The JVMs of the busy processes need time to start.
        TimeUnit.SECONDS.sleep(2);
        loaded = meanMilliseconds(subject);
        if (busy.running() < BUSY) {
          throw new IllegalStateException("A process that keeps a core busy has ended too early");
        }
      }
      boolean holds = loaded <= MAX_RATIO * quiet;
      System.out.printf(
          "Training step at %s: %.2f ms quiet, %.2f ms with %d busy processes: %.2f times slower,"
              + " %s %.0f%n",
          shape.label(),
          quiet,
          loaded,
          BUSY,
          loaded / quiet,
          holds ? "at most" : "MORE THAN",
          MAX_RATIO);
      return holds;
    }
  }

  /** Returns the mean time of a step, not the median, so that rare long stalls count. */
  private static double meanMilliseconds(Subject subject) {
    long start = System.nanoTime();
    int steps = 0;
    while (System.nanoTime() - start < SECONDS * 1e9) {
      subject.train();
      steps++;
    }
    return (System.nanoTime() - start) / 1e6 / steps;
  }
}
