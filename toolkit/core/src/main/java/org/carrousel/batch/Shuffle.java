package org.carrousel.batch;

import java.util.SplittableRandom;

/** Random permutations and seeds, which depend only on a seed and counters. */
public final class Shuffle {
  private Shuffle() {}

  /**
   * Returns the order of the examples in an epoch, a random permutation of {@code [0, size)}
   * (Fisher and Yates, as in Knuth, algorithm P).
   */
  public static int[] order(int size, long seed, int epoch) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
    SplittableRandom random = new SplittableRandom(mix(seed, epoch));
    for (int i = size - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int number = order[i];
      order[i] = order[j];
      order[j] = number;
    }
    return order;
  }

  /** Returns the seed of a counter; the seeds of consecutive counters are unrelated. */
  public static long mix(long seed, long counter) {
    return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + counter).nextLong();
  }
}
