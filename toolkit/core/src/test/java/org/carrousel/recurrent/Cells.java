package org.carrousel.recurrent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.carrousel.cell.Cell;
import org.carrousel.cell.CellActivation;
import org.carrousel.cell.GateBiases;
import org.carrousel.cell.Gates.ForgetGate;
import org.carrousel.cell.Gates.Gate;
import org.carrousel.cell.Gates.GateRecurrence;
import org.carrousel.cell.Gru;
import org.carrousel.cell.Lstm;
import org.carrousel.cell.Projection;
import org.carrousel.cell.SimpleRnn;
import org.junit.jupiter.params.provider.Arguments;

/** Every cell and option, by a name for test reports. */
public final class Cells {
  private Cells() {}

  public static Map<String, Cell> all() {
    Map<String, Cell> cells = new LinkedHashMap<>(lstms());
    cells.put("GRU, reset before", new Gru(Gru.Reset.BEFORE));
    cells.put("GRU, reset after", new Gru(Gru.Reset.AFTER));
    cells.put("simple RNN", new SimpleRnn(CellActivation.TANH));
    cells.put("linear RNN", new SimpleRnn(CellActivation.IDENTITY));
    return cells;
  }

  static Map<String, Lstm> lstms() {
    Lstm peepholes = Lstm.standard().peepholes(true);
    Lstm fullGateRecurrence = Lstm.standard().gateRecurrence(GateRecurrence.GATES);
    Lstm of1997 = Lstm.of1997().gateRecurrence(GateRecurrence.GATES_AND_CANDIDATE);
    Map<String, Lstm> cells = new LinkedHashMap<>();
    cells.put("LSTM", Lstm.standard());
    cells.put("LSTM of 1997", Lstm.of1997());
    cells.put("peepholes", peepholes);
    cells.put("NIG", peepholes.inputGate(Gate.OPEN));
    cells.put("NFG", peepholes.forgetGate(ForgetGate.OPEN));
    cells.put("NOG", peepholes.outputGate(Gate.OPEN));
    cells.put("NIAF", peepholes.candidate(CellActivation.IDENTITY));
    cells.put("NOAF", peepholes.output(CellActivation.IDENTITY));
    cells.put("CIFG", peepholes.forgetGate(ForgetGate.COUPLED));
    cells.put("CIFG without peepholes", Lstm.standard().forgetGate(ForgetGate.COUPLED));
    cells.put("FGR", fullGateRecurrence.peepholes(true));
    cells.put("FGR without peepholes", fullGateRecurrence);
    cells.put("FGR and CIFG", fullGateRecurrence.forgetGate(ForgetGate.COUPLED));
    cells.put("projection", Lstm.standard().projection(2));
    cells.put("peepholes and a wider projection", peepholes.projection(4));
    cells.put("projection in two parts", peepholes.projection(new Projection(2, 1)));
    cells.put("FGR and projection", fullGateRecurrence.projection(new Projection(1, 1)));
    cells.put("blocks of two cells", Lstm.standard().cellsPerBlock(2));
    cells.put("blocks with peepholes", peepholes.cellsPerBlock(2));
    cells.put("blocks of 1997", of1997.cellsPerBlock(2));
    cells.put("blocks and CIFG", peepholes.forgetGate(ForgetGate.COUPLED).cellsPerBlock(2));
    cells.put(
        "blocks with all options",
        fullGateRecurrence.peepholes(true).projection(new Projection(2, 1)).cellsPerBlock(2));
    cells.put("gate biases", Lstm.standard().biases(GateBiases.of(-1, 2, -0.5)));
    return cells;
  }

  public static Stream<Arguments> named() {
    return all().entrySet().stream().map(cell -> Arguments.of(cell.getKey(), cell.getValue()));
  }

  /** At least so many units, as many as fill the memory blocks of an LSTM. */
  public static int units(Cell cell, int least) {
    int block = cell instanceof Lstm lstm ? lstm.cellsPerBlock() : 1;
    return (least + block - 1) / block * block;
  }
}
