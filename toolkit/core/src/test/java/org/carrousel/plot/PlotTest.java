package org.carrousel.plot;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlotTest {
  @Test
  void aNameIsAFileName() {
    assertThatThrownBy(() -> new Plot("../loss", "", new ChartGrid()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("../loss");
  }
}
