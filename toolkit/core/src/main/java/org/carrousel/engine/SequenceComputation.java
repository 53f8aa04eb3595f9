package org.carrousel.engine;

import java.util.Map;
import org.carrousel.cell.Cell;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One direction of one layer over whole sequences. Arrays of sequences are {@code [features, batch,
 * time]} in Fortran order: the features of one row at one time step lie side by side, then the rows
 * of the time step, then the time steps. Of hidden states and their gradients, rows may lie further
 * apart, because they are half of what a bidirectional layer puts out.
 *
 * <p>At a masked time step a row's state stays as it is, whatever the input, and no gradient enters
 * or leaves but the state's own. So padding, first or last, changes nothing.
 *
 * <p>Sequences are written where the caller wants them. States, which few callers want, are new
 * arrays, outside of any workspace, because a layer stores them.
 */
public interface SequenceComputation {
  /**
   * Reads sequences.
   *
   * @param input {@code [inputs, batch, time]}
   * @param mask the time steps that count
   * @param initial the state before the first time step; null for zeros
   * @param recurrentDropout factors of the hidden state where it enters the recurrent products, the
   *     same at every time step, {@code [batch, recurrent]}; null for none. Nothing else sees them:
   *     neither the output, nor the part of the state that a gated recurrent unit keeps. Never
   *     given unless {@link CellShape#recurrentDropout} announced it
   * @param parameters by the keys of {@link Cell#parameters}
   * @param hidden receives the hidden state after each time step, masked ones too, {@code [outputs,
   *     batch, time]}; null if nobody wants them. Whoever gave it may change it afterwards
   */
  void forward(
      INDArray input,
      TimeMask mask,
      CellState initial,
      INDArray recurrentDropout,
      Map<String, INDArray> parameters,
      INDArray hidden);

  /** The state after the whole sequence of the latest forward pass, until a backward pass. */
  CellState last();

  /**
   * Gradients of the latest forward pass. Those of the parameters are written, not added.
   *
   * @param hidden gradient with respect to each time step's hidden state, {@code [outputs, batch,
   *     time]}, ignored where masked; null for zeros
   * @param last gradient with respect to the last hidden state, {@code [batch, outputs]}; null for
   *     zeros
   * @param steps the latest time steps that gradients flow through
   * @param gradients receives the gradients of the parameters, by key
   * @param input receives the gradient with respect to the input, {@code [inputs, batch, time]};
   *     null if nobody wants it
   */
  void backward(
      INDArray hidden, INDArray last, int steps, Map<String, INDArray> gradients, INDArray input);

  /**
   * The latest backward pass's gradient with respect to the state before the first time step, until
   * another forward pass.
   */
  CellState initialGradient();
}
