package org.carrousel.engine;

import org.carrousel.cell.Cell;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * A cell with its sizes, and how it is used.
 *
 * @param cell the equations
 * @param inputs features of one time step
 * @param units hidden units
 * @param dataType of parameters and arrays: float or double
 * @param recurrentDropout whether forward passes may come with dropout of the hidden state
 * @param inference whether no backward pass will follow
 * @param precision of the products
 */
public record CellShape(
    Cell cell,
    int inputs,
    int units,
    DataType dataType,
    boolean recurrentDropout,
    boolean inference,
    Precision precision) {
  /** For training in the precision of the data type. */
  public CellShape(Cell cell, int inputs, int units, DataType dataType, boolean recurrentDropout) {
    this(cell, inputs, units, dataType, recurrentDropout, false, Precision.FULL);
  }

  /** The same without recurrent dropout. */
  public CellShape(Cell cell, int inputs, int units, DataType dataType) {
    this(cell, inputs, units, dataType, false);
  }

  /** The same without a backward pass. */
  public CellShape forInference() {
    return new CellShape(cell, inputs, units, dataType, recurrentDropout, true, precision);
  }

  /** The same with products in this precision. */
  public CellShape precision(Precision precision) {
    return new CellShape(cell, inputs, units, dataType, recurrentDropout, inference, precision);
  }
}
