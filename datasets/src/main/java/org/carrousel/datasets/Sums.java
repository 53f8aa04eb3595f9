package org.carrousel.datasets;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A sum as it is written, {@code 9+10+9}, and its result, {@code 28}: the encoder-decoder example
 * of Brownlee, "Long Short-Term Memory Networks With Python". His sums are drawn at random, so that
 * the same ones are trained and tested; here each comes once, so that a test part is new to a
 * network.
 */
public record Sums(String terms, String result) {
  private static final int LARGEST = 10;

  /** All sums of three terms from 1 to 10, in order. */
  public static List<Sums> all() {
    int count = LARGEST * LARGEST * LARGEST;
    return IntStream.range(0, count).mapToObj(Sums::number).toList();
  }

  private static Sums number(int number) {
    int first = number / (LARGEST * LARGEST) + 1;
    int second = number / LARGEST % LARGEST + 1;
    int third = number % LARGEST + 1;
    return new Sums(
        "%d+%d+%d".formatted(first, second, third), Integer.toString(first + second + third));
  }
}
