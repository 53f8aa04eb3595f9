package org.carrousel.datasets;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Generated sequence of ten numbers, and for each whether the cumulative sum exceeds 2.5: the task
 * of the bidirectional LSTM in Brownlee's "Long Short-Term Memory Networks With Python".
 *
 * @param values [10], uniform between 0 and 1
 * @param crossed [10], whether the sum up to and including this value exceeds 2.5
 */
@SuppressWarnings("ArrayRecordComponent") // sequences are never compared
public record CumulativeSum(double[] values, boolean[] crossed) {
  private static final int LENGTH = 10;
  private static final double THRESHOLD = LENGTH / 4.0;

  /** Generates sequences, deterministic for a seed. */
  public static List<CumulativeSum> generate(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<CumulativeSum> sequences = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      double[] values = random.doubles(LENGTH).toArray();
      boolean[] crossed = new boolean[LENGTH];
      double sum = 0;
      for (int step = 0; step < LENGTH; step++) {
        sum += values[step];
        crossed[step] = sum > THRESHOLD;
      }
      sequences.add(new CumulativeSum(values, crossed));
    }
    return sequences;
  }
}
