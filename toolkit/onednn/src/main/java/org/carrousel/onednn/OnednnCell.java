package org.carrousel.onednn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carrousel.cell.Cell;
import org.carrousel.cell.CellActivation;
import org.carrousel.cell.Gru;
import org.carrousel.cell.Lstm;
import org.carrousel.cell.ParameterBlock;
import org.carrousel.cell.SimpleRnn;
import org.carrousel.onednn.GateMapping.Target;

/**
 * How oneDNN computes a cell.
 *
 * @param primitive what computes it
 * @param gates blocks of weights
 * @param biases blocks of biases
 * @param peepholes blocks of peepholes
 * @param memory whether a memory cell is carried along
 * @param gateMappings where the cell's parameters go
 * @param holding for each gate whether it must be open (1) or closed (-1) for the state to stay as
 *     it is; 0 where that does not matter
 */
record OnednnCell(
    CellPrimitive primitive,
    int gates,
    int biases,
    int peepholes,
    boolean memory,
    List<GateMapping> gateMappings,
    List<Integer> holding) {
  /** The form of a cell; empty if oneDNN has none. */
  static Optional<OnednnCell> of(Cell cell) {
    if (cell instanceof Lstm lstm) {
      return lstm(lstm);
    }
    if (cell instanceof Gru gru) {
      return Optional.of(gru.reset() == Gru.Reset.AFTER ? resetAfter() : resetBefore());
    }
    return cell.equals(new SimpleRnn(CellActivation.TANH))
        ? Optional.of(simple())
        : Optional.empty();
  }

  /** oneDNN's order of gates is i, f, g, o, that of peepholes i, f, o. */
  private static Optional<OnednnCell> lstm(Lstm lstm) {
    Lstm plain = lstm.biases(Lstm.standard().gates().biases());
    boolean peepholes = plain.equals(Lstm.standard().peepholes(true));
    if (!peepholes && !plain.equals(Lstm.standard())) {
      return Optional.empty();
    }
    List<GateMapping> gateMappings = new ArrayList<>();
    List<Lstm.Part> order =
        List.of(Lstm.Part.INPUT, Lstm.Part.FORGET, Lstm.Part.CANDIDATE, Lstm.Part.OUTPUT);
    int peephole = 0;
    for (int gate = 0; gate < order.size(); gate++) {
      int block = lstm.learned().indexOf(order.get(gate));
      gateMappings.addAll(gate(gate, block));
      if (peepholes && order.get(gate) != Lstm.Part.CANDIDATE) {
        gateMappings.add(
            new GateMapping(Target.PEEPHOLES, peephole++, ParameterBlock.PEEPHOLES, block - 1));
      }
    }
    return Optional.of(
        new OnednnCell(
            new LstmPrimitive(peepholes),
            order.size(),
            order.size(),
            peephole,
            true,
            gateMappings,
            List.of(-1, 1, 0, 0)));
  }

  private static OnednnCell resetBefore() {
    List<GateMapping> gateMappings = new ArrayList<>();
    for (int gate = 0; gate < 3; gate++) {
      gateMappings.add(
          new GateMapping(Target.INPUT_WEIGHTS, gate, ParameterBlock.INPUT_WEIGHTS, gate));
      gateMappings.add(
          gate < 2
              ? new GateMapping(
                  Target.RECURRENT_WEIGHTS, gate, ParameterBlock.RECURRENT_WEIGHTS, gate)
              : new GateMapping(
                  Target.RECURRENT_WEIGHTS, gate, ParameterBlock.CANDIDATE_WEIGHTS, 0));
      gateMappings.add(new GateMapping(Target.BIAS, gate, ParameterBlock.BIAS, gate));
    }
    return new OnednnCell(
        new GruResetBeforePrimitive(), 3, 3, 0, false, gateMappings, List.of(1, 0, 0));
  }

  /** The fourth bias is that of the candidate's recurrent product. */
  private static OnednnCell resetAfter() {
    List<GateMapping> gateMappings = new ArrayList<>();
    for (int gate = 0; gate < 3; gate++) {
      gateMappings.addAll(gate(gate, gate));
      gateMappings.add(
          new GateMapping(Target.BIAS, gate < 2 ? gate : 3, ParameterBlock.RECURRENT_BIAS, gate));
    }
    return new OnednnCell(
        new GruResetAfterPrimitive(), 3, 4, 0, false, gateMappings, List.of(1, 0, 0));
  }

  /** It cannot hold its state, but has no memory either that anyone could ask for. */
  private static OnednnCell simple() {
    return new OnednnCell(new SimpleRnnPrimitive(), 1, 1, 0, false, gate(0, 0), List.of(0));
  }

  private static List<GateMapping> gate(int gate, int block) {
    return List.of(
        new GateMapping(Target.INPUT_WEIGHTS, gate, ParameterBlock.INPUT_WEIGHTS, block),
        new GateMapping(Target.RECURRENT_WEIGHTS, gate, ParameterBlock.RECURRENT_WEIGHTS, block),
        new GateMapping(Target.BIAS, gate, ParameterBlock.BIAS, block));
  }
}
