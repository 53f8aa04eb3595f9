package org.carrousel.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CosineTransformTest {
  /** Two inputs: the first row is (1, -1) / sqrt(2). */
  @Test
  void byHand() {
    assertThat(new CosineTransform(1, 2).apply(new double[] {3, 1})[0])
        .isCloseTo(2 / Math.sqrt(2), within(1e-12));
  }

  /** Orthonormal rows keep a length; the row left out takes the mean. */
  @Test
  void keepsTheLengthOfWhatIsNotTheMean() {
    double[] values = {1, -2, 4, 0, -3};
    double[] coefficients = new CosineTransform(4, 5).apply(values);

    double squares = 0;
    for (double coefficient : coefficients) {
      squares += coefficient * coefficient;
    }
    assertThat(squares).isCloseTo(30, within(1e-12));
  }
}
