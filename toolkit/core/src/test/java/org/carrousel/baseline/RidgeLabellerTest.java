package org.carrousel.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RidgeLabellerTest {
  /**
   * Values -1 (class 0) and 1 (class 1), twice each, in two sequences: least squares gives the
   * indicators (1 - x) / 2 and (1 + x) / 2, but for the penalty of one part in ten thousand.
   */
  @Test
  void byHand() {
    RidgeLabeller ridge =
        RidgeLabeller.fit(
            new float[][][] {{{-1}, {1}, {-1}}, {{1}}}, new int[][] {{0, 1, 0}, {1}}, 2);

    float[][] indicators = ridge.indicators(new float[][] {{-1}, {0}, {3}});

    assertThat(indicators[0]).containsExactly(new float[] {1, 0}, within(1e-4f));
    assertThat(indicators[1]).containsExactly(new float[] {.5f, .5f}, within(1e-4f));
    assertThat(indicators[2]).containsExactly(new float[] {-1, 2}, within(1e-3f));
  }
}
