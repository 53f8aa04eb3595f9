package org.carrousel.engine.nd4j;

import org.carrousel.engine.CellShape;
import org.carrousel.engine.Direction;

/**
 * Base class of both forms of {@link org.carrousel.cell.Gru}. The parts of a row are in the order
 * update gate, reset gate, candidate.
 */
abstract class GruRecurrence extends Recurrence {
  /** Update gate, reset gate and candidate, or their gradients, {@code [batch, 3 · units]}. */
  double[] values;

  double[] hiddenBefore;
  double[] hidden;

  GruRecurrence(CellShape shape, Direction direction) {
    super(shape, direction);
  }

  @Override
  void resize() {
    values = new double[3 * units * batch];
    hiddenBefore = new double[units * batch];
    hidden = new double[units * batch];
  }

  /** Computes the hidden state from the gates and the candidate. */
  final void mix(int time) {
    for (int row = 0; row < batch; row++) {
      int update = row * 3 * units;
      int candidate = update + 2 * units;
      for (int k = 0; k < units; k++) {
        int at = row * units + k;
        double u = values[update + k];
        hidden[at] = u * hiddenBefore[at] + (1 - u) * values[candidate + k];
      }
    }
    parts.write(time, values);
    writeState(time, hidden);
  }

  /**
   * Replaces update gate and candidate by their gradients before the activation functions. The
   * reset gate is not changed.
   */
  final void mixBack(int time, double[] gradient) {
    parts.read(time, values);
    states.read(before(time), hiddenBefore);
    for (int row = 0; row < batch; row++) {
      if (mask.missing(row, time)) {
        continue;
      }
      int update = row * 3 * units;
      int candidate = update + 2 * units;
      for (int k = 0; k < units; k++) {
        int at = row * units + k;
        double u = values[update + k];
        double n = values[candidate + k];
        values[update + k] = gradient[at] * (hiddenBefore[at] - n) * u * (1 - u);
        values[candidate + k] = gradient[at] * (1 - u) * (1 - n * n);
        gradient[at] *= u;
      }
    }
  }
}
