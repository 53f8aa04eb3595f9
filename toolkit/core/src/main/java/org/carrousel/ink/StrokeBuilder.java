package org.carrousel.ink;

import java.util.ArrayList;
import java.util.List;

/** Builder of a stroke from its points. */
final class StrokeBuilder {
  private final List<double[]> points = new ArrayList<>();

  void add(double x, double y) {
    points.add(new double[] {x, y});
  }

  boolean isEmpty() {
    return points.isEmpty();
  }

  Ink.Stroke stroke() {
    return new Ink.Stroke(
        points.stream().mapToDouble(point -> point[0]).toArray(),
        points.stream().mapToDouble(point -> point[1]).toArray());
  }
}
