package org.carrousel.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MedianTest {
  @Test
  void oneStallDoesNotMoveIt() {
    assertThat(Median.of(List.of(2.0, 900.0, 1.0))).isEqualTo(2);
  }

  @Test
  void ofAnEvenNumberItIsBetweenTheTwoInTheMiddle() {
    assertThat(Median.of(List.of(9.0, 1.0, 4.0, 2.0))).isEqualTo(3);
  }
}
