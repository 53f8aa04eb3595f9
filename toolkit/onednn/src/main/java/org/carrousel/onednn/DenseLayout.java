package org.carrousel.onednn;

import java.nio.FloatBuffer;
import org.carrousel.engine.Direction;
import org.carrousel.engine.FloatSequences;
import org.carrousel.parallel.RowRange;

/**
 * Layout of a batch without masked steps: the order of the time steps is unchanged.
 *
 * @param steps time steps
 * @param readDirection the direction of the layer
 */
record DenseLayout(int steps, Direction readDirection) implements SequenceLayout {
  @Override
  public boolean marksEnds() {
    return false;
  }

  @Override
  public void gather(FloatSequences whole, RowRange rows, FloatBuffer part, int width) {
    for (int step = 0; step < steps; step++) {
      whole.read(rows, step, part, step * rows.size() * width);
    }
  }

  @Override
  public void scatter(FloatBuffer part, int width, RowRange rows, FloatSequences whole) {
    for (int step = 0; step < steps; step++) {
      whole.write(rows, step, part, step * rows.size() * width, width);
    }
  }
}
