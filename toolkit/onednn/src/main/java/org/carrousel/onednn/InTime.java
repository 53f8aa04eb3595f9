package org.carrousel.onednn;

import java.nio.FloatBuffer;
import org.carrousel.parallel.RowRange;
import org.carrousel.recurrent.Direction;

/**
 * Rows that have every time step, as they are.
 *
 * @param batch rows
 * @param steps time steps
 * @param reading the direction of the layer
 */
record InTime(int batch, int steps, Direction reading) implements Arrangement {
  @Override
  public boolean marksEnds() {
    return false;
  }

  @Override
  public void take(FloatBuffer whole, int features, RowRange rows, FloatBuffer part, int width) {
    int size = rows.size() * features;
    for (int step = 0; step < steps; step++) {
      part.put(step * size, whole, (step * batch + rows.from()) * features, size);
    }
  }

  @Override
  public void putBack(FloatBuffer part, int width, RowRange rows, FloatBuffer whole, int features) {
    int size = rows.size() * features;
    for (int step = 0; step < steps; step++) {
      whole.put((step * batch + rows.from()) * features, part, step * size, size);
    }
  }
}
