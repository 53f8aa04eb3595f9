package org.carrousel.datasets;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Sum as text, {@code 9+10+9}, with its result, {@code 28}: the encoder-decoder example of
 * Brownlee, "Long Short-Term Memory Networks With Python". Each sum is generated once, so no test
 * sum occurs in training (decision 041).
 *
 * @param terms the terms, joined by {@code +}
 * @param result the decimal result
 */
public record Sums(String terms, String result) {
  private static final int LARGEST = 10;

  /** Returns all sums of three terms from 1 to 10, in ascending order of the terms. */
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
