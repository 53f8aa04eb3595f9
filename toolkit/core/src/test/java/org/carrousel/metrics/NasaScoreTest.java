package org.carrousel.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NasaScoreTest {
  private static double of(double truth, double prediction) {
    NasaScore score = new NasaScore();
    score.add(truth, prediction);
    return score.total();
  }

  @Test
  void lateWarningsCostMore() {
    assertThat(of(100, 110)).isCloseTo(Math.E - 1, within(1e-12));
    assertThat(of(100, 87)).isCloseTo(Math.E - 1, within(1e-12));
    assertThat(of(50, 80)).isCloseTo(19.0855369, within(1e-7));
    assertThat(of(50, 20)).isCloseTo(9.0513, within(1e-4));
    assertThat(of(7, 7)).isZero();
  }

  @Test
  void theScoreIsASum() {
    NasaScore score = new NasaScore();
    score.add(100, 110);
    score.add(100, 87);
    score.add(3, 3);

    assertThat(score.total()).isCloseTo(2 * (Math.E - 1), within(1e-12));
  }
}
