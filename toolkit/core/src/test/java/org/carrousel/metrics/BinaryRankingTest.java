package org.carrousel.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.carrousel.metrics.BinaryRanking.Threshold;
import org.junit.jupiter.api.Test;

class BinaryRankingTest {
  private static final double EXACT = 1e-12;

  /** Scores .9+ .8- .7+ .6- .5- .4+, in another order. */
  private static final BinaryRanking SAMPLE =
      new BinaryRanking(
          new double[] {.4, .8, .9, .5, .7, .6},
          new boolean[] {true, false, true, false, true, false});

  @Test
  void averagePrecisionIsTheMeanPrecisionAtThePositives() {
    assertThat(SAMPLE.averagePrecision()).isCloseTo((1 + 2 / 3. + 3 / 6.) / 3, within(EXACT));
  }

  @Test
  void theRocAreaIsTheShareOfPairsInOrder() {
    // .9 beats three negatives, .7 two, .4 none: five of nine.
    assertThat(SAMPLE.rocAuc()).isCloseTo(5 / 9., within(EXACT));
  }

  @Test
  void equalScoresAreTakenTogether() {
    BinaryRanking tied =
        new BinaryRanking(
            new double[] {.9, .5, .5, .5, .1}, new boolean[] {false, true, false, true, true});

    // At .5: recall 2/3, precision 2/4; at .1: 1/3 more, precision 3/5.
    assertThat(tied.averagePrecision()).isCloseTo(2 / 3. * 2 / 4. + 1 / 3. * 3 / 5., within(EXACT));
    // Of six pairs: each of the two at .5 ties with one; .1 and .9 lose.
    assertThat(tied.rocAuc()).isCloseTo(1 / 6., within(EXACT));
  }

  @Test
  void scoresThatSayNothingHaveTheShareOfPositives() {
    BinaryRanking constant =
        new BinaryRanking(new double[] {0, -0.0, 0, 0}, new boolean[] {true, false, false, false});

    assertThat(constant.averagePrecision()).isCloseTo(.25, within(EXACT));
    assertThat(constant.rocAuc()).isCloseTo(.5, within(EXACT));
  }

  /** Against the definitions, pair by pair and threshold by threshold; scores with many ties. */
  @Property(tries = 300)
  void bothAgreeWithTheirDefinitions(@ForAll long seed) {
    Random random = new Random(seed);
    double[] scores = random.ints(2 + random.nextInt(40), 0, 12).asDoubleStream().toArray();
    boolean[] positive = new boolean[scores.length];
    for (int i = 0; i < positive.length; i++) {
      positive[i] = i == 0 || (i > 1 && random.nextBoolean());
    }
    BinaryRanking ranking = new BinaryRanking(scores, positive);

    assertThat(ranking.rocAuc()).isCloseTo(pairs(scores, positive), within(1e-9));
    double area = 0;
    double bestF1 = 0;
    double recallAbove = 0;
    for (int threshold = 12; threshold >= 0; threshold--) {
      double[] at = precisionAndRecall(scores, positive, threshold);
      area += at[0] * (at[1] - recallAbove);
      recallAbove = at[1];
      bestF1 = Math.max(bestF1, at[1] == 0 ? 0 : 2 * at[0] * at[1] / (at[0] + at[1]));
    }
    assertThat(ranking.averagePrecision()).isCloseTo(area, within(1e-9));
    Threshold best = ranking.bestThreshold();
    assertThat(best.f1()).isCloseTo(bestF1, within(1e-9));
    assertThat(precisionAndRecall(scores, positive, best.score()))
        .containsExactly(best.precision(), best.recall());
  }

  private static double pairs(double[] scores, boolean[] positive) {
    double right = 0;
    int pairs = 0;
    for (int i = 0; i < scores.length; i++) {
      for (int j = 0; j < scores.length; j++) {
        if (positive[i] && !positive[j]) {
          right += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? .5 : 0;
          pairs++;
        }
      }
    }
    return right / pairs;
  }

  private static double[] precisionAndRecall(double[] scores, boolean[] positive, double from) {
    int taken = 0;
    int right = 0;
    int all = 0;
    for (int i = 0; i < scores.length; i++) {
      taken += scores[i] >= from ? 1 : 0;
      right += scores[i] >= from && positive[i] ? 1 : 0;
      all += positive[i] ? 1 : 0;
    }
    return new double[] {taken == 0 ? 0 : (double) right / taken, (double) right / all};
  }

  @Test
  void theBestThresholdHasTheGreatestF1() {
    // F1 at .9: 2/4; .8: 2/5; .7: 4/6; .6: 4/7; .5: 4/8; .4: 6/9, equal to that at .7.
    Threshold best = SAMPLE.bestThreshold();

    assertThat(best.score()).isEqualTo(.7);
    assertThat(best.precision()).isCloseTo(2 / 3., within(EXACT));
    assertThat(best.recall()).isCloseTo(2 / 3., within(EXACT));
    assertThat(best.f1()).isCloseTo(2 / 3., within(EXACT));
  }

  @Test
  void withoutAPositiveThereIsNothingToMeasure() {
    BinaryRanking none = new BinaryRanking(new double[] {1, 2}, new boolean[2]);

    assertThat(none.averagePrecision()).isNaN();
    assertThat(none.rocAuc()).isNaN();
    assertThatThrownBy(none::bestThreshold).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new BinaryRanking(new double[0], new boolean[0]).bestThreshold())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void scoresMustBeNumbersAndAsManyAsLabels() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BinaryRanking(new double[] {Double.NaN}, new boolean[1]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BinaryRanking(new double[2], new boolean[1]));
  }
}
