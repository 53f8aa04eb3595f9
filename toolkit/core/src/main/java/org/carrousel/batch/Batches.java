package org.carrousel.batch;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Cuts an order of examples into batches. */
final class Batches {
  /**
   * How far an example may move among longer and shorter ones, as a share of its length: without
   * it, small sets would have nearly the same batches in every epoch.
   */
  private static final double SPREAD = .1;

  private Batches() {}

  /** Batches of neighbours; the last may be smaller. */
  static int[][] consecutive(int[] order, int batchSize) {
    return cut(order, batchSize, Integer.MAX_VALUE);
  }

  /**
   * Batches of examples of similar length, in random order. Lengths are compared after each was
   * changed by up to a tenth at random, so that neighbours differ from epoch to epoch; equal ones
   * keep their order. The smaller batch, where there is one, is as likely of any length.
   *
   * @param order of the epoch, itself random
   * @param steps the length of an example by its number
   */
  static int[][] ofSimilarLength(int[] order, IntUnaryOperator steps, int batchSize, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] lengths =
        IntStream.of(order)
            .mapToDouble(n -> steps.applyAsInt(n) * (1 + SPREAD * (2 * random.nextDouble() - 1)))
            .toArray();
    int[] sorted =
        IntStream.range(0, order.length)
            .boxed()
            .sorted(Comparator.comparingDouble(place -> lengths[place]))
            .mapToInt(place -> order[place])
            .toArray();
    int count = (order.length + batchSize - 1) / batchSize;
    int smaller = count == 0 ? 0 : random.nextInt(count);
    int[][] batches = cut(sorted, batchSize, smaller);
    return IntStream.of(Shuffle.order(count, seed, 0))
        .mapToObj(b -> batches[b])
        .toArray(int[][]::new);
  }

  /** Batches of neighbours, all full but the one of the given number, or the last. */
  private static int[][] cut(int[] order, int batchSize, int smaller) {
    int count = (order.length + batchSize - 1) / batchSize;
    int lacking = count * batchSize - order.length;
    int[][] batches = new int[count][];
    int from = 0;
    for (int batch = 0; batch < count; batch++) {
      boolean full = batch != Math.min(smaller, count - 1);
      int to = from + batchSize - (full ? 0 : lacking);
      batches[batch] = Arrays.copyOfRange(order, from, to);
      from = to;
    }
    return batches;
  }
}
