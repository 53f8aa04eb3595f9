package org.carrousel.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkScoresTest {
  /** Losses of all labels add up, those of time steps are averaged. */
  @Test
  void byHand() {
    MarkScores scores =
        MarkScores.of(
            List.of(new float[][] {{1, 0}, {1, 1}}, new float[][] {{0, 1}}),
            List.of(new float[][] {{.75f, .75f}, {.75f, .25f}}, new float[][] {{.25f, 1}}));

    assertThat(scores.nll()).isCloseTo(-(3 * Math.log(.75) + 2 * Math.log(.25)) / 3, within(1e-7));
    assertThat(scores.hits()).isEqualTo(3);
    assertThat(scores.falseAlarms()).isEqualTo(1);
    assertThat(scores.misses()).isEqualTo(1);
    assertThat(scores.metrics("test.")).containsEntry("test.accuracy", 3 / 5.0);
  }
}
