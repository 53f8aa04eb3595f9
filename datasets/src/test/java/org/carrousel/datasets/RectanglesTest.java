package org.carrousel.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RectanglesTest {
  private static final float[][][] RECTANGLES = Rectangles.generate(500, 7);

  @Test
  void theSameSeedGivesTheSameRectangles() {
    assertThat(Rectangles.generate(3, 7)[2]).isDeepEqualTo(RECTANGLES[2]);
    assertThat(Rectangles.generate(3, 8)[2][0]).isNotEqualTo(RECTANGLES[2][0]);
  }

  @Test
  void sidesAreUprightAndTheLastPointIsTheFirst() {
    for (float[][] points : RECTANGLES) {
      assertThat(points).hasDimensions(Rectangles.POINTS, 2);
      assertThat(points[1][1]).isEqualTo(points[0][1]);
      assertThat(points[2][0]).isEqualTo(points[1][0]);
      assertThat(points[3]).containsExactly(points[0][0], points[2][1]);
      assertThat(points[4]).isEqualTo(points[0]);
      assertThat(points[1][0] - points[0][0]).isGreaterThanOrEqualTo(.0999f);
      assertThat(points[2][1] - points[1][1]).isGreaterThanOrEqualTo(.0999f);
      for (float[] point : points) {
        assertThat(point[0]).isBetween(0f, 1f);
        assertThat(point[1]).isBetween(0f, 1f);
      }
    }
  }
}
