package org.carrousel.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RandomRankingTest {
  /** Every choice of the ranks of the relevant candidates is as probable as any other. */
  @ParameterizedTest
  @CsvSource({"1, 1", "5, 1", "5, 2", "6, 3", "7, 6", "4, 4"})
  void theMeanOverAllOrders(int candidates, int relevant) {
    RetrievalScores all = new RetrievalScores();
    double[] scores = new double[candidates];
    for (int i = 0; i < candidates; i++) {
      scores[i] = -i;
    }
    for (int chosen = 0; chosen < 1 << candidates; chosen++) {
      if (Integer.bitCount(chosen) == relevant) {
        boolean[] right = new boolean[candidates];
        for (int i = 0; i < candidates; i++) {
          right[i] = (chosen >> i & 1) == 1;
        }
        all.add(scores, right);
      }
    }

    RandomRanking random = new RandomRanking(candidates, relevant);

    assertThat(random.averagePrecision()).isCloseTo(all.meanAveragePrecision(), within(1e-12));
    assertThat(random.reciprocalRank()).isCloseTo(all.meanReciprocalRank(), within(1e-12));
  }
}
