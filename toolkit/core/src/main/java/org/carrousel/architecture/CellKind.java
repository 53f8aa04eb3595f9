package org.carrousel.architecture;

import org.carrousel.cell.Cell;
import org.carrousel.cell.Gates.ForgetGate;
import org.carrousel.cell.Gru;
import org.carrousel.cell.Lstm;
import org.carrousel.cell.SimpleRnn;

/** Cells of recurrent layers, with the usual options. */
public enum CellKind {
  /** Long short-term memory with a forget gate (Gers et al. 2000). */
  LSTM,
  /** LSTM whose gates see the memory cell (Gers and Schmidhuber 2000). */
  PEEPHOLE_LSTM,
  /** LSTM whose forget gate is 1 minus its input gate (Greff et al. 2015). */
  COUPLED_LSTM,
  /** Gated recurrent unit (Cho et al. 2014) with the reset gate after the recurrent product. */
  GRU,
  /** Simple recurrent network (Elman 1990) with tanh. */
  SIMPLE_RNN;

  /** Whether the cell's hidden state can be projected to a smaller one. */
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
