package org.carrousel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.factory.Nd4j;

class TimeMaskTest {
  @Test
  void zerosAreMissing() {
    TimeMask mask = TimeMask.of(Nd4j.create(new double[][] {{1, 1, 0}, {1, 0, 0}}), 2, 3);

    assertThat(mask.missing(0, 1)).isFalse();
    assertThat(mask.missing(1, 1)).isTrue();
    assertThat(mask.complete(0)).isTrue();
    assertThat(mask.complete(1)).isFalse();
    assertThat(mask.complete()).isFalse();
    assertThat(TimeMask.of(null, 2, 3).complete()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"3, 5", "2, 6", "2, 4", "5, 2"})
  void aMaskOfAnotherShapeIsRefused(int rows, int steps) {
    assertThatThrownBy(() -> TimeMask.of(Nd4j.ones(rows, steps), 2, 5))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("a mask of shape [%d, %d]".formatted(rows, steps))
        .hasMessageContaining("[2, 5]: batch and time steps");
  }
}
