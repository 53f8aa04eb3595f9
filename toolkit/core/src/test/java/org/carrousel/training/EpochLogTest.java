package org.carrousel.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class EpochLogTest {
  @Test
  void aLineHasTheLossesAndTheTime() {
    EpochLog lines = new EpochLog("seed 3", 12);

    assertThat(lines.line(new EpochLosses(2, 1.23456, .98765), Duration.ofSeconds(3_725)))
        .isEqualTo("seed 3: epoch 2 of at most 12, loss 1.235, validation 0.9877, after 1:02:05");
    assertThat(lines.line(new EpochLosses(2, 1.23456, Double.NaN), Duration.ofSeconds(5)))
        .isEqualTo("seed 3: epoch 2 of at most 12, loss 1.235, after 0:00:05");
  }
}
