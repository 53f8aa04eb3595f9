package org.carrousel.batch;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Sampler that repeats the examples of rare classes: in an epoch, every class has as many examples
 * as the most frequent one. Within a class, the numbers of repetitions differ by at most 1, and
 * which examples have one more is random in every epoch.
 *
 * @param classes class of each training example
 */
public record Oversampling(int[] classes) implements EpochOrder {
  @Override
  public int[] order(long seed, int epoch) {
    int[][] members =
        Arrays.stream(classes).distinct().sorted().mapToObj(this::members).toArray(int[][]::new);
    int largest = Arrays.stream(members).mapToInt(numbers -> numbers.length).max().orElse(0);
    int[] all =
        IntStream.range(0, members.length)
            .flatMap(c -> sample(members[c], largest, Shuffle.mix(seed, c), epoch))
            .toArray();
    return IntStream.of(Shuffle.order(all.length, seed, epoch)).map(index -> all[index]).toArray();
  }

  private int[] members(int label) {
    return IntStream.range(0, classes.length).filter(n -> classes[n] == label).toArray();
  }

  private static IntStream sample(int[] numbers, int count, long seed, int epoch) {
    int[] order = Shuffle.order(numbers.length, seed, epoch);
    return IntStream.range(0, count).map(i -> numbers[order[i % numbers.length]]);
  }
}
