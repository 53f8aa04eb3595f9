package org.carrousel.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RankedQuestionsTest {
  /** Questions a and b are mixed; c has no right candidate, d no wrong one. */
  private static final RankedQuestions QUESTIONS =
      RankedQuestions.of(
          List.of("a", "b", "a", "b", "a", "c", "d"), true, false, false, true, true, false, true);

  private static final double[] SCORES = {.1, .5, .2, .4, .9, .3, .3};

  @Test
  void onlyQuestionsThatCouldBeRankedBetterOrWorseAreCounted() {
    assertThat(QUESTIONS.size()).isEqualTo(4);
    assertThat(QUESTIONS.decidable().candidates().keySet()).containsExactly("a", "b");
  }

  /** a: right, wrong, right; b: wrong, right. */
  @Test
  void theScoresByHand() {
    RetrievalScores scores = QUESTIONS.decidable().scores(SCORES);

    assertThat(scores.meanAveragePrecision())
        .isCloseTo(((1 + 2 / 3.0) / 2 + .5) / 2, within(1e-12));
    assertThat(scores.meanReciprocalRank()).isCloseTo((1 + .5) / 2, within(1e-12));
  }

  /** a: of 3 orders of two right and one wrong; b: of 2. */
  @Test
  void aRandomOrderByHand() {
    List<RandomRanking> orders = QUESTIONS.decidable().randomOrders();

    assertThat(orders).containsExactly(new RandomRanking(3, 2), new RandomRanking(2, 1));
    assertThat(orders.get(0).averagePrecision())
        .isCloseTo((1 + (1 + 2 / 3.0) / 2 + (1 / 2.0 + 2 / 3.0) / 2) / 3, within(1e-12));
    assertThat(orders.get(1).averagePrecision()).isCloseTo(.75, within(1e-12));
    assertThat(orders.get(0).reciprocalRank()).isCloseTo((1 + 1 + .5) / 3, within(1e-12));
    assertThat(orders.get(1).reciprocalRank()).isCloseTo(.75, within(1e-12));
  }

  @Test
  void theBestStandsFirst() {
    List<Integer> ranked = RankedQuestions.ranked(QUESTIONS.candidates().get("b"), SCORES);

    assertThat(ranked).containsExactly(1, 3);
    assertThat(QUESTIONS.firstRight(ranked)).isEqualTo(1);
    assertThat(RankedQuestions.ranked(List.of(5, 6), SCORES)).as("equal").containsExactly(5, 6);
  }
}
