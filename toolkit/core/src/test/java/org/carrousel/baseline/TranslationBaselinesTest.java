package org.carrousel.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.carrousel.metrics.EditCounts;
import org.junit.jupiter.api.Test;

class TranslationBaselinesTest {
  /** The textbook's corpus: das Haus, das Buch, ein Buch; the house, the book, a book. */
  @Test
  void modelOneFindsWhichWordIsWhich() {
    int[][] sources = {{0, 1}, {0, 2}, {3, 2}};
    int[][] targets = {{10, 11}, {10, 12}, {13, 12}};

    IbmModel1 learned = IbmModel1.fit(sources, targets);

    assertThat(learned.translate(new int[] {3, 1})).containsExactly(13, 11);
    assertThat(learned.translate(new int[] {2, 99, 0})).containsExactly(12, 10);
  }

  @Test
  void theNearestIsThatOfAllComparisons() {
    Random random = new Random(3);
    int[][] known =
        IntStream.range(0, 40)
            .mapToObj(n -> random.ints(1 + random.nextInt(6), 0, 3).toArray())
            .toArray(int[][]::new);
    NearestSequence nearest = new NearestSequence(known);

    for (int asked = 0; asked < 50; asked++) {
      int[] sequence = random.ints(1 + random.nextInt(6), 0, 3).toArray();
      long least = Arrays.stream(known).mapToLong(k -> edits(k, sequence)).min().orElseThrow();
      assertThat(edits(known[nearest.nearest(sequence)], sequence)).isEqualTo(least);
    }
  }

  private static long edits(int[] one, int[] other) {
    return EditCounts.between(boxed(one), boxed(other)).edits();
  }

  private static List<Integer> boxed(int[] sequence) {
    return Arrays.stream(sequence).boxed().toList();
  }
}
