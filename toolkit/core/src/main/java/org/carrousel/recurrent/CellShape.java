package org.carrousel.recurrent;

import org.nd4j.linalg.api.buffer.DataType;

/**
 * A cell with its sizes, and how it is used.
 *
 * @param cell the equations
 * @param inputs features of one time step
 * @param units hidden units
 * @param dataType of parameters and arrays: float or double
 * @param recurrentDropout whether forward passes may come with dropout of the hidden state
 */
public record CellShape(
    Cell cell, int inputs, int units, DataType dataType, boolean recurrentDropout) {
  /** Without recurrent dropout. */
  public CellShape(Cell cell, int inputs, int units, DataType dataType) {
    this(cell, inputs, units, dataType, false);
  }
}
