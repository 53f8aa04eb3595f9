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
 * Nearest neighbor search by edit distance (Levenshtein 1966) among training sequences. Candidates
 * are the sequences with the most bigrams in common, with the two ends counted as tokens.
 */
public final class NearestSequence {
  private static final int CANDIDATES = 50;
  private static final int END = -1;

  private final List<List<Integer>> sequences;

  /** Numbers of the sequences that contain a bigram. */
  private final Map<Long, List<Integer>> byBigram = new HashMap<>();

  /**
   * Creates the index.
   *
   * @param sequences training sequences, at least one, [sequence][token]
   */
  public NearestSequence(int[][] sequences) {
    this.sequences = Arrays.stream(sequences).map(NearestSequence::boxed).toList();
    for (int i = 0; i < sequences.length; i++) {
      int number = i;
      bigrams(sequences[i])
          .forEach(bigram -> byBigram.computeIfAbsent(bigram, b -> new ArrayList<>()).add(number));
    }
  }

  private static List<Integer> boxed(int[] sequence) {
    return Arrays.stream(sequence).boxed().toList();
  }

  /** Returns the distinct bigrams of a sequence, as numbers. */
  private static List<Long> bigrams(int[] sequence) {
    return IntStream.rangeClosed(0, sequence.length)
        .mapToObj(
            i -> {
              long left = i == 0 ? END : sequence[i - 1];
              return (left << 32) ^ (i == sequence.length ? END : sequence[i]);
            })
        .distinct()
        .toList();
  }

  /**
   * Returns the smallest number of common bigrams of a candidate; 0 if too few sequences have
   * common bigrams.
   */
  private static int candidateThreshold(int[] common) {
    int largest = Arrays.stream(common).max().orElse(0);
    int[] counts = new int[largest + 1];
    Arrays.stream(common).forEach(count -> counts[count]++);
    int candidates = 0;
    for (int threshold = largest; threshold > 0; threshold--) {
      candidates += counts[threshold];
      if (candidates >= CANDIDATES) {
        return threshold;
      }
    }
    return 0;
  }

  /** Returns the number of the nearest training sequence; of several, the first. */
  public int nearest(int[] sequence) {
    int[] common = new int[sequences.size()];
    bigrams(sequence)
        .forEach(bigram -> byBigram.getOrDefault(bigram, List.of()).forEach(n -> common[n]++));
    List<Integer> tokens = boxed(sequence);
    int threshold = candidateThreshold(common);
    return IntStream.range(0, common.length)
        .filter(number -> common[number] >= threshold)
        .limit(10L * CANDIDATES)
        .boxed()
        .min(
            Comparator.comparingLong(
                    (Integer n) -> EditCounts.between(sequences.get(n), tokens).edits())
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }
}
