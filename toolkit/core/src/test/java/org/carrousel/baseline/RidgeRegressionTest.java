package org.carrousel.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RidgeRegressionTest {
  private static final double EXACT = 1e-9;

  /** {@code y = 2 x + 7} around a mean far from 0. */
  private static ScatterMatrix line() {
    ScatterMatrix scatter = new ScatterMatrix(2);
    for (double x = 1e6 - 1; x <= 1e6 + 1; x++) {
      scatter.add(new double[] {x}, new double[] {2 * x + 7});
    }
    return scatter;
  }

  @Test
  void leastSquaresFindsTheLine() {
    LinearMap map = new RidgeRegression(line(), 1).solve(0);
    assertThat(map.weights()[0][0]).isCloseTo(2, within(EXACT));
    assertThat(map.apply(new double[] {0})[0]).isCloseTo(7, within(1e-6));
  }

  @Test
  void thePenaltyShrinksTheWeightAndNotTheIntercept() {
    // Scatter of x 1+0+1 = 2, of x with y 4; 4 / (2 + 1 * 2) = 1; means 1e6 and 2e6+7.
    LinearMap map = new RidgeRegression(line(), 1).solve(1);
    assertThat(map.weights()[0][0]).isCloseTo(1, within(EXACT));
    assertThat(map.apply(new double[] {1e6})[0]).isCloseTo(2e6 + 7, within(EXACT));
  }

  @Test
  void theSquaredErrorIsThatOfTheExamples() {
    // x - 1e6 = -1, 0, 1 and y = 2 x + 7: errors of x + 1e6 + 6 are 0, 1, 2; 5 / 3.
    LinearMap map = new LinearMap(new double[][] {{1}}, new double[] {1e6 + 6});
    assertThat(map.squaredError(line())).isCloseTo(5 / 3., within(EXACT));
  }

  @Test
  void ofTwoEqualInputsEachTakesHalf() {
    ScatterMatrix scatter = new ScatterMatrix(3);
    for (double x : new double[] {-1, 0, 1}) {
      scatter.add(new double[] {x, x}, new double[] {2 * x});
    }
    LinearMap map = new RidgeRegression(scatter, 2).solve(0);
    assertThat(map.weights()[0][0]).isCloseTo(1, within(EXACT));
    assertThat(map.weights()[0][1]).isCloseTo(1, within(EXACT));
  }

  @Test
  void anInputThatNeverChangesIsIgnored() {
    ScatterMatrix scatter = new ScatterMatrix(2);
    scatter.add(new double[] {5}, new double[] {1});
    scatter.add(new double[] {5}, new double[] {3});
    assertThat(new RidgeRegression(scatter, 1).solve(0).apply(new double[] {9})).containsExactly(2);
  }

  @Test
  void scatterOfMoreThanOneBatch() {
    // Of t = 0 .. n-1: n (n^2 - 1) / 12; of 3 t nine times that, together three times.
    int n = 5000;
    ScatterMatrix scatter = new ScatterMatrix(2);
    for (int t = 0; t < n; t++) {
      scatter.add(new double[] {t}, new double[] {3. * t});
    }
    double expected = n * ((double) n * n - 1) / 12;
    double[][] matrix = scatter.matrix().toDoubleMatrix();
    assertThat(matrix[0][0] / expected).isCloseTo(1, within(EXACT));
    assertThat(matrix[0][1] / expected).isCloseTo(3, within(EXACT));
    assertThat(matrix[1][1] / expected).isCloseTo(9, within(EXACT));
    assertThat(scatter.count()).isEqualTo(n);
    assertThat(scatter.mean().toDoubleVector()[0]).isCloseTo((n - 1) / 2., within(EXACT));
  }
}
