package org.carrousel.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.carrousel.backend.Backend;

/** Whether long training keeps its memory, and long sequences train at all. */
final class EnduranceBenchmark {
  /**
   * A Java heap of one size from the start, so that what grows is not the collector taking more
   * room rather than time. JavaCPP's limit of resident memory, which follows from the heap's size,
   * is lifted.
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
  private static final double MOST_GROWTH = 0.05;

  private EnduranceBenchmark() {}

  /** Whether both hold. */
  static boolean holds() throws IOException, InterruptedException {
    Backend.start();
    // Both are tried, whatever the first finds.
    boolean flat = memoryStays();
    return longSequencesLearn() && flat;
  }

  private static boolean memoryStays() throws IOException, InterruptedException {
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
      boolean holds = growth <= MOST_GROWTH;
      System.out.printf(
          "Resident memory, garbage collected, from step %d to %d: %+.1f %%, %s %.0f %%%n",
          SAMPLED_EVERY, STEPS, 100 * growth, holds ? "at most" : "MORE THAN", 100 * MOST_GROWTH);
      return holds;
    }
  }

  /**
   * ND4J frees native memory when the collector has found its Java object, and some only when it
   * has found the object behind that one, too; until then it is garbage, not a leak.
   */
  private static void collectGarbage() throws InterruptedException {
    for (int pass = 0; pass < COLLECTIONS; pass++) {
      System.gc();
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private static boolean longSequencesLearn() {
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
