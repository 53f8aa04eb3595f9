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
 * oneDNN's version of a cell: the primitive and the mapping of parameters to its arguments.
 *
 * @param primitive factory of oneDNN's primitives
 * @param gates number of weight blocks, one per gate
 * @param biases number of bias blocks
 * @param peepholes number of peephole blocks; 0 without peepholes
 * @param memory whether the cell has a memory cell beside the hidden state
 * @param gateMappings mapping of each block of the cell's parameters to oneDNN's arguments
 * @param holdGates for each gate, in oneDNN's order: 1 if it must be open, -1 if it must be closed
 *     to keep the state unchanged, 0 if it does not matter
 */
record OnednnCell(
    CellPrimitive primitive,
    int gates,
    int biases,
    int peepholes,
    boolean memory,
    List<GateMapping> gateMappings,
    List<Integer> holdGates) {
  /** Returns oneDNN's version of a cell; empty if oneDNN cannot compute it. */
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

  /** Maps the LSTM: oneDNN's order of gates is i, f, g, o, its order of peepholes i, f, o. */
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

  /** Maps the GRU whose fourth bias is the bias of the candidate's recurrent product. */
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

  /**
   * Maps the simple RNN. It has no gate that could hold the state behind the end of a row; {@link
   * PackedLayout} reads the last hidden state at the row's last time step instead.
   */
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
