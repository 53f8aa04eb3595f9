package org.carrousel.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Scores of groups, and thresholds chosen on the validation part. */
class RankingScoresTest {
  @Test
  void theVerdictsByHand() {
    double[] probabilities = {.5, .2, .1};

    assertThat(GroupScore.MAX.of(probabilities)).isEqualTo(.5);
    assertThat(GroupScore.MEAN.of(probabilities)).isCloseTo(.8 / 3, within(1e-12));
    assertThat(GroupScore.NOISY_OR.of(probabilities)).isCloseTo(1 - .5 * .8 * .9, within(1e-12));
    assertThat(GroupScore.NOISY_OR.of(new double[] {1, 0})).isEqualTo(1);
    assertThat(GroupScore.NOISY_OR.of(new double[] {1e-20, 0})).isEqualTo(1e-20);
  }

  /**
   * On validation .6 takes the one bad group alone. From there on the test part has one bad group
   * of two and one good one: precision and recall 1/2, ranks bad, good, bad: (1 + 2/3) / 2.
   */
  @Test
  void theThresholdComesFromValidation() {
    ScoredGroups validation =
        new ScoredGroups(List.of("a", "b"), new double[] {.6, .5}, new boolean[] {true, false});
    ScoredGroups test =
        new ScoredGroups(
            List.of("a", "b", "c", "d"),
            new double[] {.9, .7, .55, .1},
            new boolean[] {true, false, true, false});

    RankingScores scores = RankingScores.of(validation, test);

    assertThat(scores.threshold()).isEqualTo(.6);
    assertThat(scores.validationPrAuc()).isEqualTo(1);
    assertThat(scores.prAuc()).isCloseTo(5 / 6.0, within(1e-12));
    assertThat(scores.rocAuc()).isEqualTo(.75);
    assertThat(scores.precision()).isEqualTo(.5);
    assertThat(scores.recall()).isEqualTo(.5);
  }

  @Test
  void withoutAPositiveTheThresholdIsOneHalf() {
    ScoredGroups none = new ScoredGroups(List.of("a"), new double[] {.6}, new boolean[] {false});

    assertThat(RankingScores.of(none, none).threshold()).isEqualTo(.5);
    assertThat(RankingScores.of(none, none).metrics()).doesNotContainKey("validation.pr_auc");
  }
}
