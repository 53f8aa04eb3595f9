package org.carrousel.simd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class VectorMathTest {
  private static final int STEPS = 1_000_000;
  private static final double LARGEST = 100;

  private static float[] tanh(float... values) {
    float[] padded = Arrays.copyOf(values, VectorMath.padded(values.length));
    VectorMath.tanh(padded, 0, padded.length);
    return padded;
  }

  @Test
  void theTangentIsThatOfDoublePrecisionButForRounding() {
    float[] x = new float[2 * STEPS + 1];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) (LARGEST * Math.pow((double) (i - STEPS) / STEPS, 3));
    }
    float[] actual = tanh(x);
    for (int i = 0; i < x.length; i++) {
      double expected = Math.tanh(x[i]);
      assertThat(Math.abs(actual[i] - expected))
          .as("at %s", x[i])
          .isLessThanOrEqualTo(7e-7 * Math.abs(expected));
    }
  }

  @Test
  void whatIsNoNumberStaysSoAndTheInfiniteIsBounded() {
    float negative = Float.intBitsToFloat(Float.floatToIntBits(Float.NaN) | Integer.MIN_VALUE);
    float[] actual = tanh(Float.NaN, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, negative);
    assertThat(actual[0]).isNaN();
    assertThat(actual[3]).isNaN();
    assertThat(actual[1]).isCloseTo(-1, within(7e-7f));
    assertThat(actual[2]).isCloseTo(1, within(7e-7f));
  }

  @Test
  void onlyTheGivenValuesAreReplaced() {
    float[] values = new float[3 * VectorMath.COUNT];
    Arrays.fill(values, 2);
    VectorMath.tanh(values, VectorMath.COUNT, 2 * VectorMath.COUNT);
    assertThat(values[VectorMath.COUNT - 1]).isEqualTo(2);
    assertThat(values[VectorMath.COUNT]).isCloseTo(0.9640276f, within(1e-6f));
    assertThat(values[2 * VectorMath.COUNT]).isEqualTo(2);
  }
}
