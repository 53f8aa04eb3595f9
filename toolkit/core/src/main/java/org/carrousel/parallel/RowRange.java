package org.carrousel.parallel;

import java.util.ArrayList;
import java.util.List;

/**
 * Neighbours, which one thread computes: rows of a batch, columns of a matrix, parameters.
 *
 * @param from the first
 * @param to behind the last
 */
public record RowRange(int from, int to) {
  /** Multiplications that take several times as long as handing them to another thread. */
  private static final long WORTH_A_THREAD = 8_000_000;

  /**
   * All in parts of nearly the same size, no more than there are processors, and none too small to
   * be worth a thread.
   *
   * @param rows how many there are
   * @param multiplications that all take
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

  /** How many. */
  public int size() {
    return to - from;
  }
}
