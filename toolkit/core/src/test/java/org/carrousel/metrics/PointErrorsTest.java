package org.carrousel.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PointErrorsTest {
  /** By hand: of the points after the first three, one is hit and one missed by 3 and 4. */
  @Test
  void errorsAreRootsOfMeanSquares() {
    float[][] sequence = {{0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}};
    PointErrors scores =
        PointErrors.of(
            List.<float[][]>of(sequence),
            3,
            points -> points.length == 4 ? new float[] {3, 4} : sequence[points.length]);

    assertThat(scores.metrics("test.").get("test.rmse"))
        .isCloseTo(Math.sqrt(25. / 8), within(1e-12));
    assertThat(scores.metrics("test.").get("test.ending_rmse"))
        .isCloseTo(Math.sqrt(25. / 4), within(1e-12));
  }

  /** What is drawn is drawn on from; the points that came are not looked at. */
  @Test
  void anEndingGoesOnFromItself() {
    float[][] sequence = {{0, 0}, {0, 0}, {0, 0}, {7, 7}, {7, 7}};
    float[][] drawn =
        PointErrors.drawn(
            sequence,
            3,
            points -> {
              float[] last = points[points.length - 1];
              return new float[] {last[0] + 1, last[1] + 2};
            });

    assertThat(drawn[3]).containsExactly(1, 2);
    assertThat(drawn[4]).containsExactly(2, 4);
    assertThat(sequence[3]).containsExactly(7, 7);
  }
}
