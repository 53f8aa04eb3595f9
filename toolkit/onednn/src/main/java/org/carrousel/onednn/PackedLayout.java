package org.carrousel.onednn;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.carrousel.engine.Direction;
import org.carrousel.engine.FloatSequences;
import org.carrousel.engine.TimeMask;
import org.carrousel.parallel.RowRange;

/**
 * Layout of a batch with masked steps: the present steps of each row stand at the front, in reading
 * order. The padding behind them cannot change earlier states and returns no gradient.
 */
final class PackedLayout implements SequenceLayout {
  private final int steps;
  private final Direction direction;
  private final TimeMask mask;

  /** The present time steps of each row, in reading order. */
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

  /** Converts a position in reading order, masked steps included, into a time step. */
  private int time(int number) {
    return direction == Direction.BACKWARD ? steps - 1 - number : number;
  }

  /** Returns the number of present time steps of a row. */
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
  public void gather(FloatSequences whole, RowRange rows, FloatBuffer part, int width) {
    int features = whole.features();
    float[] zeros = new float[width];
    float[] padding = new float[width];
    Arrays.fill(padding, features, width, 1);
    for (int row = rows.from(); row < rows.to(); row++) {
      for (int number = 0; number < steps; number++) {
        int to = (number * rows.size() + row - rows.from()) * width;
        if (number < length(row)) {
          part.put(to, zeros);
          part.put(to, whole.values(), whole.offset(row, present[row][number]), features);
        } else {
          part.put(to, padding);
        }
      }
    }
  }

  @Override
  public void scatter(FloatBuffer part, int width, RowRange rows, FloatSequences whole) {
    int features = whole.features();
    float[] zeros = new float[features];
    for (int row = rows.from(); row < rows.to(); row++) {
      for (int step = 0; step < steps; step++) {
        if (mask.missing(row, step)) {
          whole.values().put(whole.offset(row, step), zeros);
        }
      }
      for (int number = 0; number < length(row); number++) {
        int from = (number * rows.size() + row - rows.from()) * width;
        whole.values().put(whole.offset(row, present[row][number]), part, from, features);
      }
    }
  }

  /**
   * Copies the state after each row's last present time step.
   *
   * @param part states in this layout, {@code [units, rows, time]}
   * @param initial states before the first time step, {@code [units, rows]}; the result for a row
   *     without time steps
   * @param last receives the states, {@code [units, batch]}
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
   * Fills masked steps with the hidden state of the present step before them, in reading order.
   *
   * @param initial states before the first time step, {@code [units, rows]}
   */
  void fillMissing(FloatSequences sequences, RowRange rows, FloatBuffer initial) {
    FloatBuffer states = sequences.values();
    int units = sequences.features();
    for (int row = rows.from(); row < rows.to(); row++) {
      int previous = -1;
      for (int number = 0; number < steps; number++) {
        int current = sequences.offset(row, time(number));
        if (!mask.missing(row, time(number))) {
          previous = current;
        } else if (previous >= 0) {
          states.put(current, states, previous, units);
        } else {
          states.put(current, initial, (row - rows.from()) * units, units);
        }
      }
    }
  }
}
