package org.carrousel.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckpointPaceTest {
  private static final long MILLISECOND = 1_000_000;

  @Test
  void aCheapCheckpointWaitsTheLeastTime() {
    // 20 times 5 ms are less than 200 ms, which count from the end: 3 + 5 + 200.
    assertThat(CheckpointPace.STANDARD.next(3 * MILLISECOND, 8 * MILLISECOND))
        .isEqualTo(208 * MILLISECOND);
  }

  @Test
  void aDearCheckpointWaitsInProportion() {
    // 3 + 30 + 20 · 30
    assertThat(CheckpointPace.STANDARD.next(3 * MILLISECOND, 33 * MILLISECOND))
        .isEqualTo(633 * MILLISECOND);
  }
}
