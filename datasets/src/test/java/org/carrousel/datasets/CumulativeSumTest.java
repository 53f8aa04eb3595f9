package org.carrousel.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CumulativeSumTest {
  @Test
  void labelsAreTheTaskWrittenOut() {
    for (CumulativeSum sequence : CumulativeSum.generate(100, 3)) {
      assertThat(sequence.values()).hasSize(10);
      for (int step = 0; step < 10; step++) {
        assertThat(sequence.values()[step]).isBetween(0.0, 1.0);
        double sum = 0;
        for (int before = 0; before <= step; before++) {
          sum += sequence.values()[before];
        }
        assertThat(sequence.crossed()[step]).isEqualTo(sum > 2.5);
      }
    }
  }

  /** After five numbers of mean .5 the sum is 2.5 on average, and as often above as below. */
  @Test
  void halfHaveCrossedAfterFive() {
    long crossed =
        CumulativeSum.generate(4000, 5).stream().filter(sequence -> sequence.crossed()[4]).count();

    assertThat(crossed).isBetween(1850L, 2150L);
  }

  @Test
  void theSameForTheSameSeed() {
    List<CumulativeSum> one = CumulativeSum.generate(3, 1);
    List<CumulativeSum> other = CumulativeSum.generate(4, 1);

    assertThat(other.get(2).values()).isEqualTo(one.get(2).values());
    assertThat(CumulativeSum.generate(1, 2).get(0).values()).isNotEqualTo(one.get(0).values());
  }
}
