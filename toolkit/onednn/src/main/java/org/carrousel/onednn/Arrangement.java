package org.carrousel.onednn;

import java.nio.FloatBuffer;
import org.carrousel.parallel.RowRange;
import org.carrousel.recurrent.Direction;

/**
 * Where rows lie in what is given to a primitive. Sequences are {@code [features, batch, time]}:
 * the features of one row at one time step lie side by side, then the rows, then the time steps.
 */
interface Arrangement {
  /** The order in which the primitive reads. */
  Direction reading();

  /** Whether a further input feature tells where a row is at its end. */
  boolean marksEnds();

  /**
   * Takes some rows out of a batch.
   *
   * @param batch {@code [features, batch, time]}
   * @param rows those wanted
   * @param part receives {@code [width, rows, time]}, zeros where a row has nothing; its last
   *     feature, if it has one more, marks the ends
   */
  void take(FloatBuffer batch, int features, RowRange rows, FloatBuffer part, int width);

  /** Puts rows back, with zeros where a row has nothing. */
  void putBack(FloatBuffer part, int width, RowRange rows, FloatBuffer batch, int features);
}
