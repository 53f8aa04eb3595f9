package org.carrousel.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.carrousel.backend.Backend;

/** Test that memory does not grow in long training, and that a long sequence can be trained. */
final class EnduranceBenchmark {
  /**
   * JVM flags: a Java heap of constant size, so that only native memory can grow, and no limit of
   * JavaCPP, whose default depends on the heap size.
   */
  static final List<String> FLAGS =
      List.of(
          "-Xms256m",
          "-Xmx256m",
          "-XX:+AlwaysPreTouch",
          "-Dorg.bytedeco.javacpp.maxphysicalbytes=0");

  private static final int STEPS = 10_000;
  private static final int SAMPLED_EVERY = 1_000;
  private static final int COLLECTIONS = 3;
  private static final double MAX_GROWTH = 0.05;

  private EnduranceBenchmark() {}

  /** Runs both tests, and returns whether both pass. */
  static boolean holds() throws IOException, InterruptedException {
    Backend.start();
    // The second test also runs if the first fails.
    boolean constant = isMemoryConstant();
    return canTrainLongSequence() && constant;
  }

  private static boolean isMemoryConstant() throws IOException, InterruptedException {
    WorkloadShape shape = WorkloadShape.of(16, 20, 4, 32);
    try (Subject subject = NetworkSubject.ours(new Workload(shape))) {
      long first = 0;
      long now = 0;
      for (int step = 1; step <= STEPS; step++) {
        subject.train();
        if (step % SAMPLED_EVERY == 0) {
          collectGarbage();
          now = MachineInfo.residentKilobytes();
          first = step == SAMPLED_EVERY ? now : first;
          System.out.printf("%6d steps at %s: %d MB%n", step, shape.label(), now / 1024);
        }
      }
      double growth = (double) now / first - 1;
      boolean holds = growth <= MAX_GROWTH;
      System.out.printf(
          "Growth of resident memory from step %d to %d: %+.1f %%, %s %.0f %%%n",
          SAMPLED_EVERY, STEPS, 100 * growth, holds ? "at most" : "MORE THAN", 100 * MAX_GROWTH);
      return holds;
    }
  }

  /**
   * Collects garbage several times: ND4J frees some native memory only when a second Java object
   * was collected after the first. Until then it is garbage, not a leak.
   */
  private static void collectGarbage() throws InterruptedException {
    for (int pass = 0; pass < COLLECTIONS; pass++) {
      System.gc();
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private static boolean canTrainLongSequence() {
    WorkloadShape shape = WorkloadShape.of(8, 5_000, 8, 32);
    try (Subject subject = NetworkSubject.ours(new Workload(shape))) {
      double before = subject.loss();
      long start = System.nanoTime();
      subject.train();
      double milliseconds = (System.nanoTime() - start) / 1e6;
      double after = subject.loss();
      boolean holds = after < before;
      System.out.printf(
          "One training step at %s: %.0f ms, loss %.6f -> %.6f, %s%n",
          shape.label(), milliseconds, before, after, holds ? "smaller" : "NOT SMALLER");
      return holds;
    }
  }
}
