package org.carrousel.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * How much is measured.
 *
 * @param shapes one after the other
 * @param warmUpSeconds of each subject and work, with all thread counts together
 * @param rounds in each of which every subject gives one sample, the slowest every third round
 * @param sampleSeconds that the steps of a sample take together; one step takes what it takes
 */
record BenchmarkOptions(List<WorkloadShape> shapes, double warmUpSeconds, int rounds, double sampleSeconds) {
  private static final WorkloadShape STREAM = WorkloadShape.of(1, 1, 8, 128);

  /** About four minutes. */
  static BenchmarkOptions quick() {
    return new BenchmarkOptions(
        List.of(
            WorkloadShape.of(32, 100, 8, 128),
            WorkloadShape.of(32, 50, 1, 32),
            WorkloadShape.of(1, 100, 8, 128),
            WorkloadShape.of(64, 100, 64, 256),
            STREAM),
        2,
        7,
        0.1);
  }

  /** Every shape; at most half an hour. */
  static BenchmarkOptions full() {
    WorkloadShape wide = WorkloadShape.of(64, 100, 64, 256);
    WorkloadShape deep = WorkloadShape.of(32, 100, 64, 256);
    List<WorkloadShape> shapes = new ArrayList<>();
    shapes.add(WorkloadShape.of(32, 100, 8, 128));
    shapes.add(WorkloadShape.of(32, 50, 1, 32));
    shapes.add(WorkloadShape.of(64, 28, 28, 128));
    shapes.add(WorkloadShape.of(1, 100, 8, 128));
    shapes.add(wide);
    shapes.add(WorkloadShape.of(64, 100, 64, 512));
    shapes.add(deep.stacked(2));
    shapes.add(deep.bothWays());
    shapes.add(STREAM);
    return new BenchmarkOptions(shapes, 6, 15, 0.2);
  }
}
