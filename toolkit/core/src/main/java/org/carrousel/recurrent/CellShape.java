package org.carrousel.recurrent;

import org.nd4j.linalg.api.buffer.DataType;

/**
 * A cell with its sizes.
 *
 * @param cell the equations
 * @param inputs features of one time step
 * @param units hidden units
 * @param dataType of parameters and arrays: float or double
 */
public record CellShape(Cell cell, int inputs, int units, DataType dataType) {}
