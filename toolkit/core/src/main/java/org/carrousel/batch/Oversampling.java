package org.carrousel.batch;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Repeats the examples of rare classes so that an epoch has as many of each class as of the most
 * frequent one. Of one class, every example comes as often as any other, or once more; which ones
 * come once more changes from epoch to epoch.
 *
 * @param classes of the training examples, in the order of their numbers
 */
public record Oversampling(int[] classes) implements EpochOrder {
  @Override
  public int[] order(long seed, int epoch) {
    int[][] members =
        Arrays.stream(classes).distinct().sorted().mapToObj(this::members).toArray(int[][]::new);
    int most = Arrays.stream(members).mapToInt(numbers -> numbers.length).max().orElse(0);
    int[] all =
        IntStream.range(0, members.length)
            .flatMap(c -> repeated(members[c], most, Shuffle.mix(seed, c), epoch))
            .toArray();
    return IntStream.of(Shuffle.order(all.length, seed, epoch)).map(place -> all[place]).toArray();
  }

  private int[] members(int label) {
    return IntStream.range(0, classes.length).filter(n -> classes[n] == label).toArray();
  }

  private static IntStream repeated(int[] numbers, int times, long seed, int epoch) {
    int[] order = Shuffle.order(numbers.length, seed, epoch);
    return IntStream.range(0, times).map(i -> numbers[order[i % numbers.length]]);
  }
}
