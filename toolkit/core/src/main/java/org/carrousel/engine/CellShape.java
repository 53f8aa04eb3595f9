package org.carrousel.engine;

import org.carrousel.cell.Cell;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Cell, sizes and options of one direction of a recurrent layer, by which engines are chosen.
 *
 * @param cell equations of a time step
 * @param inputs features of one time step
 * @param units hidden units
 * @param dataType data type of parameters and arrays: FLOAT or DOUBLE
 * @param recurrentDropout whether forward passes may use dropout of the hidden state
 * @param inference whether no backward pass follows
 * @param precision precision of matrix products
 */
public record CellShape(
    Cell cell,
    int inputs,
    int units,
    DataType dataType,
    boolean recurrentDropout,
    boolean inference,
    Precision precision) {
  /** Creates a shape for training, with products in full precision. */
  public CellShape(Cell cell, int inputs, int units, DataType dataType, boolean recurrentDropout) {
    this(cell, inputs, units, dataType, recurrentDropout, false, Precision.FULL);
  }

  /** Creates a shape for training without recurrent dropout, with products in full precision. */
  public CellShape(Cell cell, int inputs, int units, DataType dataType) {
    this(cell, inputs, units, dataType, false);
  }

  /** Returns a copy for inference. */
  public CellShape forInference() {
    return new CellShape(cell, inputs, units, dataType, recurrentDropout, true, precision);
  }

  /** Returns a copy with another precision of products. */
  public CellShape precision(Precision precision) {
    return new CellShape(cell, inputs, units, dataType, recurrentDropout, inference, precision);
  }
}
