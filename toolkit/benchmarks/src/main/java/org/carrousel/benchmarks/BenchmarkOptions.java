package org.carrousel.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * Options of a comparison.
 *
 * @param shapes shapes to measure, in order
 * @param warmUpSeconds warm-up time of each subject and operation, for all thread counts together
 * @param rounds number of rounds; in each, every subject is sampled once, very slow ones in every
 *     third round
 * @param sampleSeconds approximate time of a sample, which has at least one step
 */
record BenchmarkOptions(
    List<WorkloadShape> shapes, double warmUpSeconds, int rounds, double sampleSeconds) {
  private static final WorkloadShape STREAM = WorkloadShape.of(1, 1, 8, 128);

  /** Returns the options of the mode {@code quick}: some shapes. */
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

  /** Returns the options of the mode {@code full}: all shapes, more and longer samples. */
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
    shapes.add(deep.withBothDirections());
    shapes.add(STREAM);
    return new BenchmarkOptions(shapes, 6, 15, 0.2);
  }
}
