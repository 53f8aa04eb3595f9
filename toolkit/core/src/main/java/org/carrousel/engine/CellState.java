package org.carrousel.engine;

import org.carrousel.cell.Cell;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What a cell carries from one time step to the next, or the gradient with respect to it.
 *
 * @param hidden {@code [batch, outputs]}
 * @param memory {@code [batch, units]}; null for a cell without memory
 * @param gates {@code [batch, gates]}: activations of gates that the next time step's gates see;
 *     null for a cell whose gates do not ({@link Cell#carriedGates} is 0)
 */
public record CellState(INDArray hidden, INDArray memory, INDArray gates) {}
