package org.carrousel.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DeltaFeaturesTest {
  /** c = 0 1 4 9 16 25: d[2] = (9 - 1 + 2 (16 - 0)) / 10 = 4; d[0] = (1 - 0 + 2 (4 - 0)) / 10. */
  @Test
  void byHand() {
    double[][] slopes = DeltaFeatures.of(new double[][] {{0}, {1}, {4}, {9}, {16}, {25}});

    double[] expected = {.9, 2.2, 4, 6, 5.8, 4.1};
    for (int t = 0; t < expected.length; t++) {
      assertThat(slopes[t][0]).isCloseTo(expected[t], within(1e-12));
    }
  }

  @Test
  void oneFrameDoesNotChange() {
    assertThat(DeltaFeatures.of(new double[][] {{7, -1}})).isDeepEqualTo(new double[][] {{0, 0}});
  }
}
