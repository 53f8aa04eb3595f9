package org.carrousel.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogSpaceTest {
  private static final double EXACT = 1e-14;

  @Test
  void sumsAreThoseOfTheProbabilities() {
    assertThat(LogSpace.add(Math.log(.2), Math.log(.5))).isCloseTo(Math.log(.7), within(EXACT));
    assertThat(LogSpace.sum(Math.log(.2), Math.log(.5), Math.log(.05)))
        .isCloseTo(Math.log(.75), within(EXACT));
  }

  @Test
  void probabilitiesTooSmallForADoubleAreAdded() {
    assertThat(LogSpace.add(-5000, -5000)).isCloseTo(-5000 + Math.log(2), within(1e-12));
    assertThat(LogSpace.sum(-5000, -5000, -5000)).isCloseTo(-5000 + Math.log(3), within(1e-12));
  }

  @Test
  void zeroAddsNothing() {
    assertThat(LogSpace.add(LogSpace.ZERO, -3)).isEqualTo(-3);
    assertThat(LogSpace.add(-3, LogSpace.ZERO)).isEqualTo(-3);
    assertThat(LogSpace.add(LogSpace.ZERO, LogSpace.ZERO)).isEqualTo(LogSpace.ZERO);
    assertThat(LogSpace.sum()).isEqualTo(LogSpace.ZERO);
    assertThat(LogSpace.sum(LogSpace.ZERO, LogSpace.ZERO)).isEqualTo(LogSpace.ZERO);
  }

  @Test
  void notANumberIsNotHidden() {
    assertThat(LogSpace.add(Double.NaN, -3)).isNaN();
    assertThat(LogSpace.add(LogSpace.ZERO, Double.NaN)).isNaN();
    assertThat(LogSpace.sum(-3, Double.NaN)).isNaN();
  }

  @Test
  void normalizedProbabilitiesSumToOne() {
    assertThat(LogSpace.normalize(Math.log(1), Math.log(3), LogSpace.ZERO))
        .containsExactly(new double[] {Math.log(.25), Math.log(.75), LogSpace.ZERO}, within(EXACT));
  }
}
