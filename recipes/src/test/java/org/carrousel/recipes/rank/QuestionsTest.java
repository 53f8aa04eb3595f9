package org.carrousel.recipes.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.carrousel.recipes.data.CandidateAnswer;
import org.carrousel.recipes.data.HeldOut;
import org.junit.jupiter.api.Test;

class QuestionsTest {
  private static CandidateAnswer pair(String query, boolean relevant) {
    return new CandidateAnswer(query, "text", relevant, "here");
  }

  /** Questions a and b are mixed; c has no right candidate, d no wrong one. */
  private static final List<CandidateAnswer> PAIRS =
      List.of(
          pair("a", true),
          pair("b", false),
          pair("a", false),
          pair("b", true),
          pair("a", true),
          pair("c", false),
          pair("d", true));

  private static final double[] SCORES = {.1, .5, .2, .4, .9, .3, .3};

  @Test
  void onlyQuestionsThatCouldBeRankedBetterOrWorseAreCounted() {
    assertThat(Questions.of(PAIRS).size()).isEqualTo(4);
    assertThat(Questions.of(PAIRS).decidable().candidates().keySet()).containsExactly("a", "b");
  }

  /** a: right, wrong, right; b: wrong, right. */
  @Test
  void theScoresByHand() {
    RankScores scores = Questions.of(PAIRS).decidable().scores(SCORES);

    assertThat(scores.map()).isCloseTo(((1 + 2 / 3.0) / 2 + .5) / 2, within(1e-12));
    assertThat(scores.mrr()).isCloseTo((1 + .5) / 2, within(1e-12));
  }

  /** a: of 3 orders of two right and one wrong; b: of 2. */
  @Test
  void aRandomOrderByHand() {
    RankScores scores = Questions.of(PAIRS).decidable().ofRandomOrder();
    double a = (1 + (1 + 2 / 3.0) / 2 + (1 / 2.0 + 2 / 3.0) / 2) / 3;

    assertThat(scores.map()).isCloseTo((a + .75) / 2, within(1e-12));
    assertThat(scores.mrr()).isCloseTo(((1 + 1 + .5) / 3 + .75) / 2, within(1e-12));
  }

  @Test
  void theBestStandsFirst() {
    Questions questions = Questions.of(PAIRS);
    List<Integer> ranked = Questions.ranked(questions.candidates().get("b"), SCORES);

    assertThat(ranked).containsExactly(1, 3);
    assertThat(questions.firstRight(ranked)).isEqualTo(1);
    assertThat(Questions.ranked(List.of(5, 6), SCORES)).as("equal").containsExactly(5, 6);
  }

  @Test
  void partsShareNoQuestion() {
    List<CandidateAnswer> pairs = Feedings.file("all", 0, 20, "").examples();
    HeldOut<CandidateAnswer> parts = RankPreparation.hold(pairs, .25);

    assertThat(Questions.of(parts.held()).size()).isEqualTo(5);
    assertThat(parts.held()).hasSize(20);
    assertThat(Questions.of(parts.kept()).candidates().keySet())
        .hasSize(15)
        .doesNotContainAnyElementsOf(Questions.of(parts.held()).candidates().keySet());
  }
}
