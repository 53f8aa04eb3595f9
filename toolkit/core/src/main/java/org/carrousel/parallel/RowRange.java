package org.carrousel.parallel;

import java.util.ArrayList;
import java.util.List;

/**
 * Range of rows of a batch, columns of a matrix or parameters, which one thread computes.
 *
 * @param from first index
 * @param to index behind the last
 */
public record RowRange(int from, int to) {
  /** Minimum number of multiplications per thread: less is not worth passing to another thread. */
  private static final long WORTH_A_THREAD = 8_000_000;

  /**
   * Splits rows into ranges of nearly equal size: at most one per processor, and none too small to
   * be worth a thread.
   *
   * @param rows number of rows
   * @param multiplications cost of all rows, in multiplications
   * @return ranges in order; empty for 0 rows
   */
  public static List<RowRange> split(int rows, long multiplications) {
    long worth = Math.max(1, multiplications / WORTH_A_THREAD);
    int processors = Runtime.getRuntime().availableProcessors();
    int parts = (int) Math.min(Math.min(worth, processors), rows);
    List<RowRange> ranges = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      ranges.add(
          new RowRange(
              (int) ((long) rows * part / parts), (int) ((long) rows * (part + 1) / parts)));
    }
    return ranges;
  }

  /** Returns the number of rows. */
  public int size() {
    return to - from;
  }
}
