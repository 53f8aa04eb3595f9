package org.carrousel.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.carrousel.training.Progress.Step;
import org.carrousel.training.Progress.Training;
import org.junit.jupiter.api.Test;

class LoggedProgressTest {
  private static final Training TRAINING = new Training("seed 3", 12, 4_800, 0);

  @Test
  void aLineOfAnEpochHasTheLossesAndTheTime() {
    assertThat(
            LoggedProgress.line(
                TRAINING, new EpochLosses(2, 1.23456, .98765), Duration.ofSeconds(3_725)))
        .isEqualTo("seed 3: epoch 2 of at most 12, loss 1.235, validation 0.9877, after 1:02:05");
    assertThat(
            LoggedProgress.line(
                TRAINING, new EpochLosses(2, 1.23456, Double.NaN), Duration.ofSeconds(5)))
        .isEqualTo("seed 3: epoch 2 of at most 12, loss 1.235, after 0:00:05");
  }

  @Test
  void aLineWithinAnEpochHasTheBatchAndTheTimeLeft() {
    assertThat(LoggedProgress.line(TRAINING, new Step(2, 150, 400, .5, Duration.ofSeconds(605))))
        .isEqualTo(
            "seed 3: epoch 2 of at most 12, batch 150 of 400, loss 0.5000, about 0:10:05 left");
  }

  @Test
  void theBarShowsThePlaceInTheEpoch() {
    assertThat(
            TerminalProgress.message(TRAINING, new Step(2, 150, 400, .5, Duration.ofSeconds(605))))
        .isEqualTo("epoch 2/12, batch 150/400, loss 0.5000");
  }
}
