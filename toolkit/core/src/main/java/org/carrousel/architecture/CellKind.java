package org.carrousel.architecture;

import org.carrousel.cell.Cell;
import org.carrousel.cell.Gru;
import org.carrousel.cell.Lstm;

/** The cells that a network may be made of. */
public enum CellKind {
  /** Long short-term memory with a forget gate (Gers et al. 2000). */
  LSTM,
  /** The gated recurrent unit (Cho et al. 2014), its reset gate behind the recurrent product. */
  GRU;

  Cell cell() {
    return this == LSTM ? Lstm.standard() : new Gru(Gru.Reset.AFTER);
  }
}
