package org.carrousel.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckpointIntervalTest {
  private static final long MILLISECOND = 1_000_000;

  @Test
  void aCheapCheckpointWaitsTheLeastTime() {
    // 50 times 3 ms are less than 200 ms, which count from the end: 3 + 3 + 200.
    assertThat(CheckpointInterval.STANDARD.next(3 * MILLISECOND, 6 * MILLISECOND))
        .isEqualTo(206 * MILLISECOND);
  }

  @Test
  void aDearCheckpointWaitsInProportion() {
    // 3 + 30 + 50 · 30
    assertThat(CheckpointInterval.STANDARD.next(3 * MILLISECOND, 33 * MILLISECOND))
        .isEqualTo(1533 * MILLISECOND);
  }
}
