package org.carrousel.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AxisTickTest {
  @Test
  void numbersAreRound() {
    // (48 - 0) / 8 = 6, the next round step is 10.
    assertThat(AxisTick.numbers(0, 48, 8))
        .extracting(AxisTick::label)
        .containsExactly("0", "10", "20", "30", "40");
  }

  @Test
  void numbersMayBeSmall() {
    // (0.35 - -0.05) / 4 = 0.1.
    assertThat(AxisTick.numbers(-0.05, 0.35, 4))
        .extracting(AxisTick::label)
        .containsExactly("0", "0.1", "0.2", "0.3");
  }

  @Test
  void integersAreAtLeastOneApart() {
    assertThat(AxisTick.integers(1, 3, 10))
        .extracting(AxisTick::label)
        .containsExactly("1", "2", "3");
    assertThat(AxisTick.integers(1, 1, 10)).extracting(AxisTick::label).containsExactly("1");
  }
}
