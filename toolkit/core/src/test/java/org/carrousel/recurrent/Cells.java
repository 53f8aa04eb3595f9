package org.carrousel.recurrent;

import java.util.LinkedHashMap;
import java.util.Map;
import org.carrousel.recurrent.Gates.ForgetGate;
import org.carrousel.recurrent.Gates.Gate;

/** Every cell and option, by a name for test reports. */
final class Cells {
  private Cells() {}

  static Map<String, Cell> all() {
    Lstm peepholes = Lstm.standard().peepholes(true);
    Map<String, Cell> cells = new LinkedHashMap<>();
    cells.put("LSTM", Lstm.standard());
    cells.put("LSTM of 1997", Lstm.of1997());
    cells.put("peepholes", peepholes);
    cells.put("NIG", peepholes.inputGate(Gate.OPEN));
    cells.put("NFG", peepholes.forgetGate(ForgetGate.OPEN));
    cells.put("NOG", peepholes.outputGate(Gate.OPEN));
    cells.put("NIAF", peepholes.candidate(Squash.IDENTITY));
    cells.put("NOAF", peepholes.output(Squash.IDENTITY));
    cells.put("CIFG", peepholes.forgetGate(ForgetGate.COUPLED));
    cells.put("CIFG without peepholes", Lstm.standard().forgetGate(ForgetGate.COUPLED));
    cells.put("projection", Lstm.standard().projection(2));
    cells.put("peepholes and a wider projection", peepholes.projection(4));
    cells.put("gate biases", Lstm.standard().biases(GateBiases.of(-1, 2, -0.5)));
    cells.put("GRU, reset before", new Gru(Gru.Reset.BEFORE));
    cells.put("GRU, reset after", new Gru(Gru.Reset.AFTER));
    cells.put("simple RNN", new SimpleRnn(Squash.TANH));
    cells.put("linear RNN", new SimpleRnn(Squash.IDENTITY));
    return cells;
  }
}
