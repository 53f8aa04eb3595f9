package org.carrousel.onednn;

import java.nio.FloatBuffer;
import org.carrousel.engine.Direction;
import org.carrousel.engine.FloatSequences;
import org.carrousel.parallel.RowRange;

/** Order of the time steps of a batch in the arrays of a primitive. */
interface SequenceLayout {
  /** Returns the direction in which the primitive reads. */
  Direction readDirection();

  /** Returns whether an additional input feature marks the steps behind the end of a row. */
  boolean marksEnds();

  /**
   * Copies some rows of a batch into the array of a primitive.
   *
   * @param part receives {@code [width, rows, time]}, zeros behind the end of a row
   * @param width features, or one more for the mark: 1 behind the end of a row, else 0
   */
  void gather(FloatSequences batch, RowRange rows, FloatBuffer part, int width);

  /**
   * Copies the array of a primitive into some rows of a batch, zeros at masked steps.
   *
   * @param part {@code [width, rows, time]}
   * @param width features of the batch, or one more, which is not copied
   */
  void scatter(FloatBuffer part, int width, RowRange rows, FloatSequences batch);
}
