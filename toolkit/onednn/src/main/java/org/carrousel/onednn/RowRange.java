package org.carrousel.onednn;

import java.util.ArrayList;
import java.util.List;

/**
 * Neighbouring rows of a batch.
 *
 * @param from the first
 * @param to behind the last
 */
record RowRange(int from, int to) {
  /** A batch in parts of nearly the same size. */
  static List<RowRange> split(int batch, int parts) {
    List<RowRange> ranges = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      ranges.add(new RowRange(batch * part / parts, batch * (part + 1) / parts));
    }
    return ranges;
  }

  int size() {
    return to - from;
  }
}
