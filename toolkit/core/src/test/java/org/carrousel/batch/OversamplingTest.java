package org.carrousel.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OversamplingTest {
  /** Seven of class 0, one of class 2 (number 3), three of class 5 (numbers 1, 4, 10). */
  private static final Oversampling RARE =
      new Oversampling(new int[] {0, 5, 0, 2, 5, 0, 0, 0, 0, 0, 5});

  private static Map<Integer, Long> counts(int[] order) {
    return Arrays.stream(order)
        .boxed()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  @Test
  void everyClassComesAsOftenAsTheMostFrequent() {
    int[] order = RARE.order(1, 0);
    Map<Integer, Long> counts = counts(order);

    assertThat(order).hasSize(21);
    assertThat(counts).hasSize(11).containsEntry(3, 7L).containsEntry(0, 1L);
    assertThat(new Long[] {counts.get(1), counts.get(4), counts.get(10)})
        .containsExactlyInAnyOrder(2L, 2L, 3L);
  }

  @Test
  void theOrderFollowsFromSeedAndEpochAndMixesClasses() {
    assertThat(RARE.order(1, 0)).isEqualTo(RARE.order(1, 0));
    assertThat(RARE.order(1, 0)).isNotEqualTo(RARE.order(1, 1));
    assertThat(RARE.order(1, 0)).isNotEqualTo(RARE.order(2, 0));
    int first = 0;
    for (int epoch = 0; epoch < 300; epoch++) {
      first += RARE.order(1, epoch)[0] == 3 ? 1 : 0;
    }
    // Binomial: 300 draws of probability 1/3 are 100 with a standard deviation of 8.
    assertThat(first).isCloseTo(100, within(33));
  }

  @Test
  void whichExampleComesOnceMoreChanges() {
    boolean[] once = new boolean[11];
    for (int epoch = 0; epoch < 50; epoch++) {
      counts(RARE.order(1, epoch)).forEach((number, count) -> once[number] |= count == 3);
    }
    assertThat(new boolean[] {once[1], once[4], once[10]}).containsExactly(true, true, true);
  }

  @Test
  void weightsMakeClassesCountAlike() {
    int[] counts = ClassWeights.counts(4, new int[] {0, 0, 2, -1}, new int[] {0, 3, 3, 2, 0, 0, 0});

    assertThat(counts).containsExactly(6, 0, 2, 2);
    // 10 labels of 3 classes: 10 / (3 · 6), 10 / (3 · 2).
    assertThat(ClassWeights.balanced(counts)).containsExactly(10 / 18., 1, 10 / 6., 10 / 6.);
  }
}
