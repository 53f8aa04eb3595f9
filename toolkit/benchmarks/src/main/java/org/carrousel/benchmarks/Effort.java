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
record Effort(List<Shape> shapes, double warmUpSeconds, int rounds, double sampleSeconds) {
  private static final Shape STREAM = Shape.of(1, 1, 8, 128);

  /** About four minutes. */
  static Effort quick() {
    return new Effort(
        List.of(
            Shape.of(32, 100, 8, 128),
            Shape.of(32, 50, 1, 32),
            Shape.of(1, 100, 8, 128),
            Shape.of(64, 100, 64, 256),
            STREAM),
        2,
        7,
        0.1);
  }

  /** Every shape; at most half an hour. */
  static Effort full() {
    Shape wide = Shape.of(64, 100, 64, 256);
    Shape deep = Shape.of(32, 100, 64, 256);
    List<Shape> shapes = new ArrayList<>();
    shapes.add(Shape.of(32, 100, 8, 128));
    shapes.add(Shape.of(32, 50, 1, 32));
    shapes.add(Shape.of(64, 28, 28, 128));
    shapes.add(Shape.of(1, 100, 8, 128));
    shapes.add(wide);
    shapes.add(Shape.of(64, 100, 64, 512));
    shapes.add(deep.stacked(2));
    shapes.add(deep.bothWays());
    shapes.add(STREAM);
    return new Effort(shapes, 6, 15, 0.2);
  }
}
