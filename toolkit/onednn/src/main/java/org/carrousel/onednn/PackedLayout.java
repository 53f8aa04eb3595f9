package org.carrousel.onednn;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.carrousel.engine.Direction;
import org.carrousel.engine.FloatSequences;
import org.carrousel.engine.TimeMask;
import org.carrousel.parallel.RowRange;

/**
 * Moves what each row has to the front, in the order in which the layer reads, so that what is
 * missing comes behind everything: there nothing can change what came before, and no gradient comes
 * back.
 */
final class PackedLayout implements SequenceLayout {
  private final int steps;
  private final Direction direction;
  private final TimeMask mask;

  /** By row, the time steps it has, in the order in which they are read. */
  private final int[][] present;

  PackedLayout(TimeMask mask, int batch, int steps, Direction direction) {
    this.mask = mask;
    this.steps = steps;
    this.direction = direction;
    this.present = new int[batch][];
    for (int row = 0; row < batch; row++) {
      int[] times = new int[steps];
      int length = 0;
      for (int number = 0; number < steps; number++) {
        if (!mask.missing(row, time(number))) {
          times[length++] = time(number);
        }
      }
      present[row] = Arrays.copyOf(times, length);
    }
  }

  /** The time step that is read as this number, if none is missing. */
  private int time(int number) {
    return direction == Direction.BACKWARD ? steps - 1 - number : number;
  }

  /** Time steps that a row has. */
  int length(int row) {
    return present[row].length;
  }

  @Override
  public Direction readDirection() {
    return Direction.FORWARD;
  }

  @Override
  public boolean marksEnds() {
    return true;
  }

  @Override
  public void take(FloatSequences whole, RowRange rows, FloatBuffer part, int width) {
    int features = whole.features();
    float[] nothing = new float[width];
    float[] end = new float[width];
    Arrays.fill(end, features, width, 1);
    for (int row = rows.from(); row < rows.to(); row++) {
      for (int number = 0; number < steps; number++) {
        int to = (number * rows.size() + row - rows.from()) * width;
        if (number < length(row)) {
          part.put(to, nothing);
          part.put(to, whole.values(), whole.place(row, present[row][number]), features);
        } else {
          part.put(to, end);
        }
      }
    }
  }

  @Override
  public void putBack(FloatBuffer part, int width, RowRange rows, FloatSequences whole) {
    int features = whole.features();
    float[] nothing = new float[features];
    for (int row = rows.from(); row < rows.to(); row++) {
      for (int step = 0; step < steps; step++) {
        if (mask.missing(row, step)) {
          whole.values().put(whole.place(row, step), nothing);
        }
      }
      for (int number = 0; number < length(row); number++) {
        int from = (number * rows.size() + row - rows.from()) * width;
        whole.values().put(whole.place(row, present[row][number]), part, from, features);
      }
    }
  }

  /**
   * Puts the state after each row's last time step.
   *
   * @param part the states, {@code [units, rows, time]}
   * @param initial those before the first time step, {@code [units, rows]}
   * @param last {@code [units, batch]}
   */
  void putLast(FloatBuffer part, int units, RowRange rows, FloatBuffer initial, FloatBuffer last) {
    for (int row = rows.from(); row < rows.to(); row++) {
      int place = row - rows.from();
      int end = length(row) - 1;
      FloatBuffer states = end < 0 ? initial : part;
      last.put(row * units, states, (Math.max(0, end) * rows.size() + place) * units, units);
    }
  }

  /**
   * Where a row has nothing, puts the hidden state before it, in the order of reading.
   *
   * @param initial the states before the first time step, {@code [units, rows]}
   */
  void carry(FloatSequences sequences, RowRange rows, FloatBuffer initial) {
    FloatBuffer states = sequences.values();
    int units = sequences.features();
    for (int row = rows.from(); row < rows.to(); row++) {
      int before = -1;
      for (int number = 0; number < steps; number++) {
        int here = sequences.place(row, time(number));
        if (!mask.missing(row, time(number))) {
          before = here;
        } else if (before >= 0) {
          states.put(here, states, before, units);
        } else {
          states.put(here, initial, (row - rows.from()) * units, units);
        }
      }
    }
  }
}
