package org.carrousel.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchitectureTest {
  @Test
  void oneLayerIsVanillaAndSeveralAreStacked() {
    assertThat(Architecture.of(List.of(32))).isEqualTo(new Vanilla(32));
    assertThat(Architecture.of(List.of(64, 32))).isEqualTo(new Stacked(List.of(64, 32)));
    assertThat(new Vanilla(32).units()).containsExactly(32);
  }

  @Test
  void layersWithoutUnitsAreRefused() {
    assertThatThrownBy(() -> new Vanilla(0))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("units: 0\n");
    assertThatThrownBy(() -> Architecture.of(List.of(-8)))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("units: -8\n");
    assertThatThrownBy(() -> Architecture.of(List.of(8, 0)))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("units: [8, 0]\n");
    assertThatThrownBy(() -> Architecture.of(List.of()))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("units: []\n");
    assertThatThrownBy(() -> new Stacked(List.of(8)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("two layers or more");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, 0, dropout: 1.0",
    "-.1, 0, 0, dropout: -0.1",
    "NaN, 0, 0, dropout: NaN",
    "0, -1, 0, weight decay: -1.0",
    "0, NaN, 0, weight decay: NaN",
    "0, 0, -1, gradient clip: -1.0"
  })
  void regularizationOutOfRangeIsRefused(
      double dropout, double weightDecay, double gradientClip, String given) {
    assertThatThrownBy(() -> new Regularization(dropout, weightDecay, gradientClip))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(given + "\n");
  }
}
