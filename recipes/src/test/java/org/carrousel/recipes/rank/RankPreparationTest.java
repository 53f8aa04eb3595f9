package org.carrousel.recipes.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.carrousel.metrics.RandomRanking;
import org.carrousel.recipes.data.CandidateAnswer;
import org.carrousel.recipes.data.HeldOut;
import org.junit.jupiter.api.Test;

class RankPreparationTest {
  /** The mean over both questions: of 3 orders of two right and one wrong, and of 2 orders. */
  @Test
  void aRandomOrderByHand() {
    RankScores scores = RankScores.of(List.of(new RandomRanking(3, 2), new RandomRanking(2, 1)));
    double a = (1 + (1 + 2 / 3.0) / 2 + (1 / 2.0 + 2 / 3.0) / 2) / 3;

    assertThat(scores.map()).isCloseTo((a + .75) / 2, within(1e-12));
    assertThat(scores.mrr()).isCloseTo(((1 + 1 + .5) / 3 + .75) / 2, within(1e-12));
  }

  @Test
  void partsShareNoQuestion() {
    List<CandidateAnswer> pairs = Feedings.file("all", 0, 20, "").examples();
    HeldOut<CandidateAnswer> parts = RankPreparation.hold(pairs, .25);

    assertThat(RankPreparation.questions(parts.held()).size()).isEqualTo(5);
    assertThat(parts.held()).hasSize(20);
    assertThat(RankPreparation.questions(parts.kept()).candidates().keySet())
        .hasSize(15)
        .doesNotContainAnyElementsOf(RankPreparation.questions(parts.held()).candidates().keySet());
  }
}
