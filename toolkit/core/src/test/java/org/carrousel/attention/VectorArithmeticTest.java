package org.carrousel.attention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorArithmeticTest {
  /** Widths with and without a remainder of the groups of four. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 5, 8, 11})
  void productsAndSumsOfEveryWidth(int width) {
    double[] a = new double[width + 3];
    double[] b = new double[width + 3];
    int expected = 0;
    for (int k = 0; k < width; k++) {
      a[2 + k] = k + 1;
      b[1 + k] = 2 * k - 3;
      expected += (k + 1) * (2 * k - 3);
    }
    a[0] = a[width + 2] = b[0] = b[width + 1] = 1000;

    assertThat(VectorArithmetic.product(a, 2, b, 1, width)).isEqualTo(expected);

    VectorArithmetic.add(10, a, 2, b, 1, width);
    for (int k = 0; k < width; k++) {
      assertThat(b[1 + k]).isEqualTo(2 * k - 3 + 10 * (k + 1));
    }
    assertThat(b[0]).isEqualTo(1000);
    assertThat(b[width + 1]).isEqualTo(1000);
  }
}
