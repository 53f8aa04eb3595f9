package org.carrousel.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShuffleTest {
  @Property(tries = 200)
  void everyExampleComesOnce(
      @ForAll @IntRange(max = 300) int size, @ForAll long seed, @ForAll @IntRange int epoch) {
    int[] order = Shuffle.order(size, seed, epoch);

    assertThat(order).hasSize(size);
    Arrays.sort(order);
    assertThat(order).isEqualTo(IntStream.range(0, size).toArray());
  }

  @Test
  void theOrderFollowsFromSeedAndEpoch() {
    int[] order = Shuffle.order(50, 1, 0);

    assertThat(Shuffle.order(50, 1, 0)).isEqualTo(order);
    assertThat(Shuffle.order(50, 1, 1)).isNotEqualTo(order);
    assertThat(Shuffle.order(50, 2, 0)).isNotEqualTo(order);
  }

  @Test
  void everyOrderIsAsLikelyAsAnother() {
    Map<String, Integer> counts = new HashMap<>();
    for (int epoch = 0; epoch < 6_000; epoch++) {
      counts.merge(Arrays.toString(Shuffle.order(3, 5, epoch)), 1, Integer::sum);
    }

    // Binomial: 6,000 draws of probability 1/6 are 1,000 with a standard deviation of 29.
    assertThat(counts).hasSize(6);
    assertThat(counts.values()).allSatisfy(n -> assertThat(n).isCloseTo(1_000, within(120)));
  }
}
