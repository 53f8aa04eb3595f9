package org.carrousel.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ClassifierBaselinesTest {
  /** Sixteen steps are two a piece. */
  @Test
  void aSummaryIsMeansOfPiecesAndTheLength() {
    float[][] rising = new float[16][1];
    for (int step = 0; step < rising.length; step++) {
      rising[step][0] = step;
    }

    assertThat(RidgeClassifier.summary(rising))
        .containsExactly(
            new double[] {.5, 2.5, 4.5, 6.5, 8.5, 10.5, 12.5, 14.5, Math.log(16)}, within(1e-12));
  }

  @Test
  void aShortSequenceRepeatsItsSteps() {
    assertThat(RidgeClassifier.summary(new float[][] {{1}, {2}}))
        .containsExactly(new double[] {1, 1, 1, 1, 2, 2, 2, 2, Math.log(2)}, within(1e-12));
  }

  @Test
  void ridgeTellsWhatAPlaneCanTell() {
    float[][][] sequences = new float[30][8][1];
    int[] classes = new int[30];
    for (int number = 0; number < 30; number++) {
      classes[number] = number % 3;
      // A bump in one of three places, on a height that says nothing.
      for (int step = 0; step < 8; step++) {
        sequences[number][step][0] = number * .01f + (step == 2 * classes[number] ? 1 : 0);
      }
    }
    RidgeClassifier ridge = RidgeClassifier.fit(sequences, classes, 3);

    for (int number = 0; number < 30; number++) {
      assertThat(ridge.predict(sequences[number])).isEqualTo(classes[number]);
    }
  }

  /**
   * Texts "0" of class 0 twice, "1" of class 1 once: each has the runs edge, token, edge; of two;
   * and of all three: six, of which nine different ones occur. The prior is 2 to 1. Of a token that
   * is new, runs of the edge alone are known: two of twelve against two of six, which does not
   * outweigh the prior.
   */
  @Test
  void naiveBayesWeighsRunsAndFrequencies() {
    NaiveBayes bayes = NaiveBayes.fit(new int[][] {{0}, {0}, {1}}, new int[] {0, 0, 1}, 2);

    assertThat(bayes.predict(new int[] {0})).isZero();
    assertThat(bayes.predict(new int[] {1})).isEqualTo(1);
    // log 2/3 + 2 log(4.1/12.9) + 4 log(.1/12.9) against log 1/3 + 2 log(2.1/6.9) + 4 log(.1/6.9)
    double zero = Math.log(2) + 2 * Math.log(4.1 / 12.9) + 4 * Math.log(.1 / 12.9);
    double one = 2 * Math.log(2.1 / 6.9) + 4 * Math.log(.1 / 6.9);
    assertThat(bayes.predict(new int[] {2})).isEqualTo(zero > one ? 0 : 1);
  }

  /** The same letters in another order. */
  @Test
  void naiveBayesSeesTheOrder() {
    NaiveBayes bayes = NaiveBayes.fit(new int[][] {{0, 1, 2}, {2, 1, 0}}, new int[] {0, 1}, 2);

    assertThat(bayes.predict(new int[] {0, 1})).isZero();
    assertThat(bayes.predict(new int[] {1, 0})).isEqualTo(1);
  }
}
