package org.carrousel.batch;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Splits an order of examples into batches. */
final class Batches {
  /**
   * Relative noise on the lengths before sorting. Without it, small data sets would have nearly the
   * same batches in every epoch.
   */
  private static final double LENGTH_NOISE = .1;

  private Batches() {}

  /** Returns batches of consecutive examples; the last one may be smaller. */
  static int[][] consecutive(int[] order, int batchSize) {
    return cut(order, batchSize, Integer.MAX_VALUE);
  }

  /**
   * Returns batches of examples of similar length, in random order (docs/decisions, 028). Examples
   * are sorted by their length with random noise of up to 10 %, so that batches differ from epoch
   * to epoch. If one batch is smaller than the others, its position in this order is random.
   *
   * @param order numbers of the epoch's examples, in random order
   * @param steps returns the number of time steps of an example
   */
  static int[][] ofSimilarLength(int[] order, IntUnaryOperator steps, int batchSize, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] lengths =
        IntStream.of(order)
            .mapToDouble(
                n -> steps.applyAsInt(n) * (1 + LENGTH_NOISE * (2 * random.nextDouble() - 1)))
            .toArray();
    int[] sorted =
        IntStream.range(0, order.length)
            .boxed()
            .sorted(Comparator.comparingDouble(index -> lengths[index]))
            .mapToInt(index -> order[index])
            .toArray();
    int count = (order.length + batchSize - 1) / batchSize;
    int smaller = count == 0 ? 0 : random.nextInt(count);
    int[][] batches = cut(sorted, batchSize, smaller);
    return IntStream.of(Shuffle.order(count, seed, 0))
        .mapToObj(b -> batches[b])
        .toArray(int[][]::new);
  }

  /**
   * Returns batches of consecutive examples.
   *
   * @param smaller index of the batch that may be smaller; the last one, if there are fewer batches
   */
  private static int[][] cut(int[] order, int batchSize, int smaller) {
    int count = (order.length + batchSize - 1) / batchSize;
    int missing = count * batchSize - order.length;
    int[][] batches = new int[count][];
    int from = 0;
    for (int batch = 0; batch < count; batch++) {
      boolean full = batch != Math.min(smaller, count - 1);
      int to = from + batchSize - (full ? 0 : missing);
      batches[batch] = Arrays.copyOfRange(order, from, to);
      from = to;
    }
    return batches;
  }
}
