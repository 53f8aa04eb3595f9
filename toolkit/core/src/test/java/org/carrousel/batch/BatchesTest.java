package org.carrousel.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BatchesTest {
  private static int[][] similar(int size, int batchSize, int seed) {
    return Batches.ofSimilarLength(
        Shuffle.order(size, seed, 0), number -> 1 + number % 50, batchSize, seed);
  }

  @Property(tries = 300)
  void everyExampleComesOnceInFullBatchesButOne(
      @ForAll @IntRange(max = 300) int size,
      @ForAll @IntRange(min = 1, max = 40) int batchSize,
      @ForAll int seed) {
    int[][] batches = similar(size, batchSize, seed);

    assertThat(Arrays.stream(batches).flatMapToInt(Arrays::stream).sorted())
        .containsExactlyElementsOf(IntStream.range(0, size).boxed().toList());
    assertThat(batches.length).isEqualTo((size + batchSize - 1) / batchSize);
    assertThat(Arrays.stream(batches).filter(batch -> batch.length != batchSize).count())
        .isEqualTo(size % batchSize == 0 ? 0 : 1);
  }

  @Test
  void consecutiveBatchesKeepTheOrder() {
    assertThat(Batches.consecutive(new int[] {4, 2, 0, 1, 3}, 2))
        .isDeepEqualTo(new int[][] {{4, 2}, {0, 1}, {3}});
    assertThat(Batches.consecutive(new int[0], 2)).isEmpty();
  }

  @Test
  void theBatchesFollowFromTheArguments() {
    assertThat(similar(200, 8, 1)).isDeepEqualTo(similar(200, 8, 1));
    assertThat(Arrays.deepEquals(similar(200, 8, 1), similar(200, 8, 2))).isFalse();
  }

  /** The pairs that share a batch. */
  private static Set<Integer> pairs(int[][] batches) {
    Set<Integer> pairs = new HashSet<>();
    for (int[] batch : batches) {
      for (int a : batch) {
        Arrays.stream(batch).filter(b -> b > a).forEach(b -> pairs.add(1000 * a + b));
      }
    }
    return pairs;
  }

  @Test
  void everyEpochHasOtherNeighboursEvenWhereEveryLengthIsItsOwn() {
    int[][] first = Batches.ofSimilarLength(Shuffle.order(200, 1, 0), number -> 50 + number, 8, 1);
    int[][] second = Batches.ofSimilarLength(Shuffle.order(200, 1, 1), number -> 50 + number, 8, 2);

    Set<Integer> kept = pairs(first);
    int all = kept.size();
    kept.retainAll(pairs(second));

    assertThat(all).isEqualTo(25 * 8 * 7 / 2);
    assertThat(kept.size()).isLessThan(all / 3);
  }

  @Test
  void batchesComeInRandomOrder() {
    int rising = 0;
    for (int seed = 0; seed < 400; seed++) {
      int[][] batches =
          Batches.ofSimilarLength(Shuffle.order(64, seed, 0), number -> 1 + number, 8, seed);
      rising += mean(batches[0]) < mean(batches[7]) ? 1 : 0;
    }

    // Binomial: 400 draws of probability 1/2 are 200 with a standard deviation of 10.
    assertThat(rising).isCloseTo(200, within(40));
  }

  private static double mean(int[] batch) {
    return Arrays.stream(batch).average().orElseThrow();
  }

  @Test
  void theSmallerBatchIsNotAlwaysOfTheLongest() {
    Set<Integer> ranks = new HashSet<>();
    for (int seed = 0; seed < 200; seed++) {
      int[][] batches =
          Batches.ofSimilarLength(Shuffle.order(29, seed, 0), number -> 1 + 10 * number, 8, seed);
      for (int[] batch : batches) {
        if (batch.length == 5) {
          ranks.add((int) mean(batch) / 8);
        }
      }
    }

    assertThat(ranks).contains(0, 3);
  }
}
