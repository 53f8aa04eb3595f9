package org.carrousel.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SequenceRidgeRegressionTest {
  /** Of 1, 2, 6: mean 3, slope 2.5 a step, so 5 in two; deviation √((4 + 1 + 9) / 3). */
  @Test
  void theSummaryByHand() {
    double[] summary = SequenceRidgeRegression.summary(new float[][] {{1, 7}, {2, 7}, {6, 7}});

    assertThat(summary)
        .containsExactly(
            new double[] {6, 3, 5, Math.sqrt(14 / 3.0), 7, 7, 0, 0, Math.log(3)}, within(1e-12));
  }

  @Test
  void oneStepHasNoSlope() {
    assertThat(SequenceRidgeRegression.summary(new float[][] {{4}})).containsExactly(4, 4, 0, 0, 0);
  }

  /** Numbers that are linear in last value and mean, with noise-free validation, are found. */
  @Test
  void whatIsLinearInTheSummaryIsFound() {
    float[][][] train = sequences(60, 1);
    float[][][] validation = sequences(20, 2);
    SequenceRidgeRegression ridge =
        SequenceRidgeRegression.fit(train, targets(train), validation, targets(validation));

    float[][][] fresh = sequences(10, 3);
    double[] truth = targets(fresh);
    for (int number = 0; number < fresh.length; number++) {
      assertThat(ridge.predict(fresh[number])).isCloseTo(truth[number], within(1e-3));
    }
  }

  /** The strength is one fixed before where nothing is held out; it shrinks a little. */
  @Test
  void withoutValidationItShrinks() {
    float[][][] train = sequences(60, 1);
    double[] targets = targets(train);
    SequenceRidgeRegression plain =
        SequenceRidgeRegression.fit(train, targets, new float[0][][], new double[0]);
    SequenceRidgeRegression chosen = SequenceRidgeRegression.fit(train, targets, train, targets);

    double plainError = 0;
    double chosenError = 0;
    for (int number = 0; number < train.length; number++) {
      plainError += Math.abs(plain.predict(train[number]) - targets[number]);
      chosenError += Math.abs(chosen.predict(train[number]) - targets[number]);
    }
    assertThat(plainError).isGreaterThan(10 * chosenError);
    assertThat(plainError / train.length).isLessThan(.5);
  }

  private static float[][][] sequences(int count, long seed) {
    Random random = new Random(seed);
    float[][][] sequences = new float[count][][];
    for (int number = 0; number < count; number++) {
      sequences[number] = new float[3 + random.nextInt(5)][1];
      for (float[] row : sequences[number]) {
        row[0] = (float) random.nextGaussian();
      }
    }
    return sequences;
  }

  private static double[] targets(float[][][] sequences) {
    double[] targets = new double[sequences.length];
    for (int number = 0; number < targets.length; number++) {
      double[] summary = SequenceRidgeRegression.summary(sequences[number]);
      targets[number] = 3 * summary[0] - 2 * summary[1] + 50;
    }
    return targets;
  }
}
