package org.carrousel.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivationMathTest {
  @ParameterizedTest
  @CsvSource({"EXACT, 1e-15", "RATIONAL, 3e-7"})
  void functionsAreAsPreciseAsTheirNetwork(ActivationMath activationMath, double error) {
    for (double x = -30; x <= 30; x += 0.01) {
      double[] tanh = {x};
      activationMath.activate(tanh, 0, 1, CellActivation.TANH);
      assertThat(tanh[0]).as("tanh(%s)", x).isCloseTo(Math.tanh(x), within(error));
      double[] logistic = {x};
      activationMath.logistic(logistic, 0, 1);
      assertThat(logistic[0])
          .as("logistic(%s)", x)
          .isCloseTo(1 / (1 + Math.exp(-x)), within(error));
      double[] wide = {x};
      activationMath.activate(wide, 0, 1, CellActivation.LOGISTIC_2);
      assertThat(wide[0])
          .as("4 logistic(%s) - 2", x)
          .isCloseTo(4 / (1 + Math.exp(-x)) - 2, within(4 * error));
    }
  }

  /** Infinity saturates, and what is not a number stays so, to be seen. */
  @ParameterizedTest
  @CsvSource({"EXACT", "RATIONAL"})
  void limits(ActivationMath activationMath) {
    double[] values = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN};
    activationMath.activate(values, 0, 3, CellActivation.TANH);
    assertThat(values[0]).isCloseTo(1, within(3e-7));
    assertThat(values[1]).isCloseTo(-1, within(3e-7));
    assertThat(values[2]).isNaN();
  }
}
