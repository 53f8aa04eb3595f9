package org.carrousel.onednn;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.carrousel.recurrent.Direction;
import org.carrousel.recurrent.TimeMask;

/**
 * Moves what each row has to the front, in the order in which it is read, so that what is missing
 * comes behind everything: there nothing can change what came before, and no gradient comes back.
 *
 * <p>Sequences are {@code [features, batch, time]}: the features of one row at one time step lie
 * side by side, then the rows, then the time steps.
 */
final class Alignment {
  private final TimeMask mask;
  private final int batch;
  private final int steps;

  /** By row, the time steps it has, in the order in which they are read. */
  private final int[][] present;

  private final boolean backward;

  Alignment(TimeMask mask, int batch, int steps, Direction direction) {
    this.mask = mask;
    this.batch = batch;
    this.steps = steps;
    this.backward = direction == Direction.BACKWARD;
    this.present = new int[batch][];
    for (int row = 0; row < batch; row++) {
      int[] times = new int[steps];
      int length = 0;
      for (int i = 0; i < steps; i++) {
        if (!mask.missing(row, time(i))) {
          times[length++] = time(i);
        }
      }
      present[row] = Arrays.copyOf(times, length);
    }
  }

  private int time(int i) {
    return backward ? steps - 1 - i : i;
  }

  /** Time steps that a row has. */
  int length(int row) {
    return present[row].length;
  }

  /** Rows that have no time step: their last state is the initial one. */
  IntStream emptyRows() {
    return IntStream.range(0, batch).filter(row -> length(row) == 0);
  }

  /** Where a row lies at the time step that is read as number {@code i}. */
  int place(int row, int i) {
    return i * batch + row;
  }

  /**
   * Moves rows to the front; behind them zeros.
   *
   * @param features of a time step
   * @param width of a time step in the result; what it has more is set to {@code beyond} where
   *     nothing is, and to 0 elsewhere
   */
  void toFront(FloatBuffer sequence, int features, FloatBuffer result, int width, float beyond) {
    float[] nothing = new float[width];
    for (int row = 0; row < batch; row++) {
      for (int i = 0; i < steps; i++) {
        int to = place(row, i) * width;
        result.put(to, nothing);
        if (i < length(row)) {
          result.put(to, sequence, place(row, present[row][i]) * features, features);
        } else if (width > features) {
          result.put(to + features, beyond);
        }
      }
    }
  }

  /** Moves rows back to their time steps; zeros where a row has nothing. */
  void toTimes(FloatBuffer sequence, int width, FloatBuffer result, int features) {
    float[] nothing = new float[features];
    for (int place = 0; place < steps * batch; place++) {
      result.put(place * features, nothing);
    }
    for (int row = 0; row < batch; row++) {
      for (int i = 0; i < length(row); i++) {
        int to = place(row, present[row][i]) * features;
        result.put(to, sequence, place(row, i) * width, features);
      }
    }
  }

  /** Puts the state before a time step, in the order of reading, where a row has nothing. */
  void carry(FloatBuffer states, int units, FloatBuffer initial) {
    for (int row = 0; row < batch; row++) {
      int before = -1;
      for (int i = 0; i < steps; i++) {
        int here = place(row, time(i)) * units;
        if (!mask.missing(row, time(i))) {
          before = here;
        } else if (before >= 0) {
          states.put(here, states, before, units);
        } else {
          states.put(here, initial, row * units, units);
        }
      }
    }
  }
}
