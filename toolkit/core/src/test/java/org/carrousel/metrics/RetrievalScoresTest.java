package org.carrousel.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RetrievalScoresTest {
  @Test
  void meansAreOverQuestions() {
    RetrievalScores scores = new RetrievalScores();
    // Relevant at ranks 1 and 3: (1 + 2/3) / 2; then at ranks 2 and 4 of four: (1/2 + 2/4) / 2.
    scores.add(new double[] {.1, .9, .5, .3}, new boolean[] {false, true, false, true});
    scores.add(new double[] {4, 3, 2, 1}, new boolean[] {false, true, false, true});

    assertThat(scores.meanAveragePrecision()).isCloseTo((5 / 6. + 1 / 2.) / 2, within(1e-12));
    assertThat(scores.meanReciprocalRank()).isCloseTo((1 + 1 / 2.) / 2, within(1e-12));
  }

  @Test
  void aQuestionWithoutARelevantCandidateIsLeftOut() {
    RetrievalScores scores = new RetrievalScores();
    scores.add(new double[] {2, 1}, new boolean[] {false, true});
    scores.add(new double[] {2, 1}, new boolean[2]);

    assertThat(scores.meanAveragePrecision()).isEqualTo(.5);
    assertThat(scores.meanReciprocalRank()).isEqualTo(.5);
    assertThat(scores.questions()).isEqualTo(1);
    assertThat(scores.skippedQuestions()).isEqualTo(1);
  }

  @Test
  void ofEqualScoresTheIrrelevantStandFirst() {
    RetrievalScores scores = new RetrievalScores();
    scores.add(new double[4], new boolean[] {true, false, true, false});

    // Ranks 3 and 4.
    assertThat(scores.meanReciprocalRank()).isCloseTo(1 / 3., within(1e-12));
    assertThat(scores.meanAveragePrecision()).isCloseTo((1 / 3. + 2 / 4.) / 2, within(1e-12));
  }

  @Test
  void ofNothingThereIsNoMean() {
    assertThat(new RetrievalScores().meanAveragePrecision()).isNaN();
    assertThat(new RetrievalScores().meanReciprocalRank()).isNaN();
  }
}
