package org.carrousel.engine;

import org.carrousel.cell.Cell;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * State that a cell carries from one time step to the next, or the gradient with respect to it.
 *
 * @param hidden hidden state, {@code [batch, outputs]}
 * @param memory memory cell, {@code [batch, units]}; null for a cell without one
 * @param gates gate activations that the next time step reads, {@code [batch, gates]}; null if
 *     {@link Cell#carriedGates} is 0
 */
public record CellState(INDArray hidden, INDArray memory, INDArray gates) {}
