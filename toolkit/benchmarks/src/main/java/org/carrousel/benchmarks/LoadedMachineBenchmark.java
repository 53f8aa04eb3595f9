package org.carrousel.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.carrousel.backend.Backend;

/** How much slower a training step of ours becomes while two other processes are busy. */
final class LoadedMachineBenchmark {
  private static final double MOST = 4;
  private static final int SECONDS = 10;
  private static final int BUSY = 2;

  private LoadedMachineBenchmark() {}

  /** Whether the steps are at most 4 times slower. */
  static boolean holds() throws IOException, InterruptedException {
    Backend.start();
    WorkloadShape shape = WorkloadShape.of(32, 100, 8, 128);
    try (Subject subject = NetworkSubject.ours(new Workload(shape))) {
      millisecondsOfTraining(subject);
      double quiet = millisecondsOfTraining(subject);
      double loaded;
      try (BusyProcesses busy = new BusyProcesses(BUSY)) {
        // A virtual machine that is starting is not yet as busy as it will be.
        TimeUnit.SECONDS.sleep(2);
        loaded = millisecondsOfTraining(subject);
        if (busy.running() < BUSY) {
          throw new IllegalStateException("a process that should keep the machine busy has ended");
        }
      }
      boolean holds = loaded <= MOST * quiet;
      System.out.printf(
          "Training step at %s: %.2f ms quiet, %.2f ms with %d busy processes: %.2f times slower,"
              + " %s %.0f%n",
          shape.label(),
          quiet,
          loaded,
          BUSY,
          loaded / quiet,
          holds ? "at most" : "MORE THAN",
          MOST);
      return holds;
    }
  }

  /** The mean of all steps, so that rare long stalls count. */
  private static double millisecondsOfTraining(Subject subject) {
    long start = System.nanoTime();
    int steps = 0;
    while (System.nanoTime() - start < SECONDS * 1e9) {
      subject.train();
      steps++;
    }
    return (System.nanoTime() - start) / 1e6 / steps;
  }
}
