package org.carrousel.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.carrousel.cell.ActivationMath;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;

/** Scores by hand, and their gradients by finite differences. */
class ScoreFunctionTest {
  private static final double STEP = 1e-6;

  private static AdditiveScore additive(double... v) {
    return new AdditiveScore(v, ActivationMath.of(DataType.DOUBLE));
  }

  @Test
  void theMultiplicativeScoreIsAProduct() {
    double[] queries = {9, 9, 1, 2, 3};
    double[] keys = {9, 4, 5, 6};

    assertThat(new MultiplicativeScore(3).score(queries, 2, keys, 1)).isEqualTo(4 + 10 + 18);
  }

  @Test
  void theAdditiveScoreWeighsTheTangents() {
    double[] queries = {9, .5, -1};
    double[] keys = {9, 9, .25, 3};

    assertThat(additive(2, -3).score(queries, 1, keys, 2))
        .isCloseTo(2 * Math.tanh(.75) - 3 * Math.tanh(2), within(1e-12));
  }

  @Test
  void gradientsAreThoseOfFiniteDifferences() {
    assertGradients(new MultiplicativeScore(5));
    assertGradients(additive(.3, -.7, 1.1, .2, -.4));
  }

  private static void assertGradients(ScoreFunction function) {
    Random random = new Random(1);
    double[] queries = random.doubles(8, -1, 1).toArray();
    double[] keys = random.doubles(9, -1, 1).toArray();
    double[] queryGradients = new double[queries.length];
    double[] keyGradients = new double[keys.length];
    function.differentiate(queries, 2, keys, 3, 1.5, queryGradients, keyGradients);
    for (int k = 0; k < queries.length; k++) {
      assertThat(queryGradients[k])
          .as("query %d", k)
          .isCloseTo(1.5 * slope(function, queries, keys, queries, k), within(1e-8));
    }
    for (int k = 0; k < keys.length; k++) {
      assertThat(keyGradients[k])
          .as("key %d", k)
          .isCloseTo(1.5 * slope(function, queries, keys, keys, k), within(1e-8));
    }
  }

  /** Slope of the score in one of the values, by the central difference. */
  private static double slope(
      ScoreFunction function, double[] queries, double[] keys, double[] changed, int k) {
    double value = changed[k];
    changed[k] = value + STEP;
    double above = function.score(queries, 2, keys, 3);
    changed[k] = value - STEP;
    double below = function.score(queries, 2, keys, 3);
    changed[k] = value;
    return (above - below) / (2 * STEP);
  }

  @Test
  void gradientsOfTheAdditiveWeightsAddUp() {
    AdditiveScore score = additive(2, -3);
    double[] queries = {.5, -1};
    double[] keys = {.25, 3, 1, 1};

    score.differentiate(queries, 0, keys, 0, 1, new double[2], new double[4]);
    score.differentiate(queries, 0, keys, 2, 10, new double[2], new double[4]);

    assertThat(score.gradient()[0]).isCloseTo(Math.tanh(.75) + 10 * Math.tanh(1.5), within(1e-12));
    assertThat(score.gradient()[1]).isCloseTo(Math.tanh(2) + 10 * Math.tanh(0), within(1e-12));
  }
}
