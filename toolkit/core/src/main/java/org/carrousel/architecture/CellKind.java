package org.carrousel.architecture;

import org.carrousel.cell.Cell;
import org.carrousel.cell.Gates.ForgetGate;
import org.carrousel.cell.Gru;
import org.carrousel.cell.Lstm;
import org.carrousel.cell.SimpleRnn;

/** Cell types of recurrent layers. */
public enum CellKind {
  /** Long short-term memory with a forget gate (Gers et al. 2000). */
  LSTM,
  /** LSTM with peephole connections from memory cell to gates (Gers and Schmidhuber 2000). */
  PEEPHOLE_LSTM,
  /** LSTM with a coupled gate: the forget gate is 1 minus the input gate (Greff et al. 2015). */
  COUPLED_LSTM,
  /** Gated recurrent unit (Cho et al. 2014); the reset gate is applied after the matrix product. */
  GRU,
  /** Simple recurrent cell (Elman 1990) with tanh activation. */
  SIMPLE_RNN;

  /** Returns whether the cell supports a projection of its hidden state. */
  boolean hasProjection() {
    return this != GRU && this != SIMPLE_RNN;
  }

  /**
   * Returns the equations of the cell.
   *
   * @param projection size of the projected hidden state; 0 for no projection
   */
  Cell cell(int projection) {
    Lstm lstm = Lstm.standard().projection(projection);
    return switch (this) {
      case LSTM -> lstm;
      case PEEPHOLE_LSTM -> lstm.peepholes(true);
      case COUPLED_LSTM -> lstm.forgetGate(ForgetGate.COUPLED);
      case GRU -> new Gru();
      case SIMPLE_RNN -> new SimpleRnn();
    };
  }
}
