package org.carrousel.engine;

import java.util.Map;
import org.carrousel.cell.Cell;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Computation of one direction of one layer over whole sequences. Arrays of sequences are {@code
 * [features, batch, time]} in Fortran order: features are contiguous, then rows, then time steps.
 * Arrays of hidden states and their gradients may have a larger distance between rows, because they
 * can be half of a bidirectional layer's output (docs/decisions/003).
 *
 * <p>A masked time step leaves a row's state unchanged, whatever the input, and only the gradient
 * of the state flows through it. Therefore padding at either end changes no result.
 *
 * <p>The caller passes the arrays that receive sequences. States are returned in new arrays outside
 * of any workspace, because a layer stores them.
 */
public interface SequenceComputation {
  /**
   * Runs the forward pass.
   *
   * @param input {@code [inputs, batch, time]}; may hold anything at masked time steps
   * @param mask masked time steps
   * @param initial state before the first time step; null for zeros
   * @param recurrentDropout dropout factors of the hidden state in the recurrent products, the same
   *     at every time step, {@code [batch, recurrent]}; null for none. The output and the share of
   *     the state that a GRU copies are not scaled. Not null only if {@link
   *     CellShape#recurrentDropout} is true
   * @param parameters arrays by the keys of {@link Cell#parameters}
   * @param hidden receives the hidden state after each time step, masked ones too, {@code [outputs,
   *     batch, time]}; null if not needed. The caller may change it afterwards
   */
  void forward(
      INDArray input,
      TimeMask mask,
      CellState initial,
      INDArray recurrentDropout,
      Map<String, INDArray> parameters,
      INDArray hidden);

  /** Returns the state after the latest forward pass; valid until a backward pass. */
  CellState last();

  /**
   * Computes the gradients of the latest forward pass. Gradients replace what an array held before.
   *
   * @param hidden gradient with respect to the hidden state of each time step, {@code [outputs,
   *     batch, time]}, ignored at masked ones; null for zeros
   * @param last gradient with respect to the last hidden state, {@code [batch, outputs]}; null for
   *     zeros
   * @param steps number of time steps, counted from the last one read, that gradients flow through
   *     (truncated backpropagation); the sequence length or more for all
   * @param gradients arrays that receive the gradients of the parameters, by key
   * @param input receives the gradient with respect to the input, {@code [inputs, batch, time]};
   *     null if not needed
   */
  void backward(
      INDArray hidden, INDArray last, int steps, Map<String, INDArray> gradients, INDArray input);

  /**
   * Returns the gradient of the latest backward pass with respect to the initial state; valid until
   * another forward pass. After a truncated pass it is that of the state where the gradient
   * stopped.
   */
  CellState initialGradient();
}
