package org.carrousel.parallel;

import java.util.ArrayList;
import java.util.List;

/**
 * Neighbouring rows of a batch, which one thread computes.
 *
 * @param from the first
 * @param to behind the last
 */
public record RowRange(int from, int to) {
  /** Multiplications that take several times as long as handing them to another thread. */
  private static final long WORTH_A_THREAD = 8_000_000;

  /**
   * A batch in parts of nearly the same size, no more than there are processors, and none too small
   * to be worth a thread.
   *
   * @param multiplications of the whole batch
   */
  public static List<RowRange> split(int batch, long multiplications) {
    long worth = Math.max(1, multiplications / WORTH_A_THREAD);
    int processors = Runtime.getRuntime().availableProcessors();
    int parts = (int) Math.min(Math.min(worth, processors), batch);
    List<RowRange> ranges = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      ranges.add(new RowRange(batch * part / parts, batch * (part + 1) / parts));
    }
    return ranges;
  }

  /** How many. */
  public int size() {
    return to - from;
  }
}
