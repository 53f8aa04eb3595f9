package org.carrousel.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ElementaryFunctionsTest {
  @Property
  void theExponentialIsThatOfJava(@ForAll @DoubleRange(min = -80, max = 0) double x) {
    double[] exact = {x};
    double[] single = {x};
    ElementaryFunctions.EXACT.exponential(exact, 1);
    ElementaryFunctions.SINGLE.exponential(single, 1);

    assertThat(exact[0]).isEqualTo(Math.exp(x));
    // A float has 24 bits; half of the last one is 6e-8.
    assertThat(single[0] / Math.exp(x)).isCloseTo(1, within(1e-6));
    assertThat(single[0]).isCloseTo(Math.exp(x), within(1e-9));
  }

  @Property
  void theLogarithmIsThatOfJava(@ForAll @DoubleRange(min = 0, max = 1) double x) {
    double[] exact = {x};
    double[] single = {x};
    ElementaryFunctions.EXACT.logOfOnePlus(exact, 1);
    ElementaryFunctions.SINGLE.logOfOnePlus(single, 1);

    assertThat(exact[0]).isEqualTo(Math.log1p(x));
    assertThat(single[0]).isCloseTo(Math.log1p(x), within(1e-9));
  }

  @Test
  void whatIsNotANumberStaysSo() {
    for (ElementaryFunctions functions : ElementaryFunctions.values()) {
      double[] values = {Double.NaN, Double.NEGATIVE_INFINITY};
      functions.exponential(values, 2);

      assertThat(values[0]).isNaN();
      assertThat(values[1]).isCloseTo(0, within(1e-40));
    }
  }
}
