package org.carrousel.baseline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.carrousel.metrics.EditCounts;

/**
 * The known sequence that is nearest to another by edit distance (Levenshtein 1966), among those
 * that have most pairs of neighbouring tokens in common with it; the ends count as tokens, too.
 */
public final class NearestSequence {
  private static final int CANDIDATES = 50;
  private static final int END = -1;

  private final List<List<Integer>> known;

  /** The known sequences that have a pair of neighbours, each as often as it has it. */
  private final Map<Long, List<Integer>> byNeighbours = new HashMap<>();

  /**
   * @param known at least one
   */
  public NearestSequence(int[][] known) {
    this.known = Arrays.stream(known).map(NearestSequence::boxed).toList();
    for (int number = 0; number < known.length; number++) {
      int of = number;
      neighbours(known[number])
          .forEach(pair -> byNeighbours.computeIfAbsent(pair, p -> new ArrayList<>()).add(of));
    }
  }

  private static List<Integer> boxed(int[] sequence) {
    return Arrays.stream(sequence).boxed().toList();
  }

  private static List<Long> neighbours(int[] sequence) {
    return IntStream.rangeClosed(0, sequence.length)
        .mapToObj(
            i -> {
              long left = i == 0 ? END : sequence[i - 1];
              return (left << 32) ^ (i == sequence.length ? END : sequence[i]);
            })
        .distinct()
        .toList();
  }

  /** Above 0 only if as many as are compared have something in common. */
  private static int leastOfCandidates(int[] common) {
    int most = Arrays.stream(common).max().orElse(0);
    int[] counts = new int[most + 1];
    Arrays.stream(common).forEach(count -> counts[count]++);
    int candidates = 0;
    for (int least = most; least > 0; least--) {
      candidates += counts[least];
      if (candidates >= CANDIDATES) {
        return least;
      }
    }
    return 0;
  }

  /** The number of the nearest; of equally near ones the first. */
  public int nearest(int[] sequence) {
    int[] common = new int[known.size()];
    neighbours(sequence)
        .forEach(pair -> byNeighbours.getOrDefault(pair, List.of()).forEach(n -> common[n]++));
    List<Integer> asked = boxed(sequence);
    int least = leastOfCandidates(common);
    return IntStream.range(0, common.length)
        .filter(number -> common[number] >= least)
        .limit(10L * CANDIDATES)
        .boxed()
        .min(
            Comparator.comparingLong((Integer n) -> EditCounts.between(known.get(n), asked).edits())
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }
}
