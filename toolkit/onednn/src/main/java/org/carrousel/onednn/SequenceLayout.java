package org.carrousel.onednn;

import java.nio.FloatBuffer;
import org.carrousel.engine.Direction;
import org.carrousel.engine.FloatSequences;
import org.carrousel.parallel.RowRange;

/** Where rows lie in what is given to a primitive. */
interface SequenceLayout {
  /** The order in which the primitive reads. */
  Direction readDirection();

  /** Whether a further input feature tells where a row is at its end. */
  boolean marksEnds();

  /**
   * Takes some rows out of a batch.
   *
   * @param rows those wanted
   * @param part receives {@code [width, rows, time]}, zeros where a row has nothing; its last
   *     feature, if it has one more, marks the ends
   */
  void take(FloatSequences batch, RowRange rows, FloatBuffer part, int width);

  /**
   * Puts rows back, with zeros where a row has nothing.
   *
   * @param part {@code [width, rows, time]}; its last feature, if it has one more, is left out
   */
  void putBack(FloatBuffer part, int width, RowRange rows, FloatSequences batch);
}
