package org.carrousel.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ClassificationScoresTest {
  private static ClassificationScores scores(boolean probabilities) {
    ClassificationScores scores = new ClassificationScores(2, probabilities);
    scores.add(0, .75f, .25f);
    scores.add(1, .5f, .5f);
    scores.add(1, .25f, .75f);
    return scores;
  }

  /** Two of three right; F1 of either class 2/3. */
  @Test
  void byHand() {
    var metrics = scores(true).metrics("test.");

    assertThat(metrics).containsOnlyKeys("test.accuracy", "test.macro_f1", "test.log_loss");
    assertThat(metrics.get("test.accuracy")).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(metrics.get("test.macro_f1")).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(metrics.get("test.log_loss"))
        .isCloseTo(-(2 * Math.log(.75) + Math.log(.5)) / 3, within(1e-7));
  }

  @Test
  void outputsThatAreNoProbabilitiesHaveNoLogLoss() {
    assertThat(scores(false).metrics("test.")).doesNotContainKey("test.log_loss");
    assertThat(scores(false).matrix().count(1, 0)).isEqualTo(1);
  }

  @Test
  void anImpossibleClassHasAFiniteLoss() {
    ClassificationScores scores = new ClassificationScores(2, true);
    scores.add(1, 1, 0);

    assertThat(scores.metrics("").get("log_loss")).isCloseTo(-Math.log(1e-30), within(1e-9));
  }

  @Test
  void ofEqualOutputsTheFirstIsTheGreatest() {
    assertThat(ClassificationScores.greatest(.2f, .4f, .4f)).isEqualTo(1);
  }
}
