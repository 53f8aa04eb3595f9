package org.carrousel.cell;

import java.util.ArrayList;
import java.util.List;
import org.carrousel.cell.Gates.ForgetGate;
import org.carrousel.cell.Gates.Gate;
import org.carrousel.cell.Gates.GateRecurrence;
import org.carrousel.cell.ParameterBlock.Role;
import org.carrousel.error.BadInputException;

/**
 * Long short-term memory, with the variants of Greff et al. 2015 (arXiv:1503.04069) as options.
 *
 * <pre>
 * g = candidate(W_g x + R_g h' + b_g)
 * i = logistic(W_i x + R_i h' + p_i c' + b_i)     f = logistic(W_f x + R_f h' + p_f c' + b_f)
 * c = f c' + i g
 * o = logistic(W_o x + R_o h' + p_o c + b_o)      h = o output(c)
 * </pre>
 *
 * h' and c' are those of the time step before. Blocks of columns lie in the order g, f, o, i, which
 * is that of DL4J's own LSTM: without options both have the same parameter vector.
 *
 * <p>With gate recurrence, {@code Q a'} is added to what sees the gates {@code a' = [f', o', i']}
 * of the time step before. Cells of one memory block have gates in common: a gate is one value a
 * block, and its peepholes see all cells of the block.
 *
 * @param gates how the gates come to their values
 * @param candidate bounds the cell's input; the identity is NIAF
 * @param output bounds the cell's output; the identity is NOAF
 * @param projection of the cell's output
 * @param cellsPerBlock cells that share their gates (Hochreiter and Schmidhuber 1997); a layer's
 *     units are its cells, those of one block beside each other
 * @param truncatedGradient whether errors flow back through the memory cells only, as in 1997: what
 *     reaches the input of a gate or of a cell changes its weights and goes to the layer below, but
 *     through neither recurrent connections nor, as in Gers et al. 2002, any peephole
 */
public record Lstm(
    Gates gates,
    CellActivation candidate,
    CellActivation output,
    Projection projection,
    int cellsPerBlock,
    boolean truncatedGradient)
    implements Cell {
  /** A forget gate with bias 1, no peepholes, tanh twice: what libraries call LSTM. */
  public static Lstm standard() {
    return new Lstm(
        Gates.standard(), CellActivation.TANH, CellActivation.TANH, Projection.NONE, 1, false);
  }

  /** Without forget gate and with the bounding functions of Hochreiter and Schmidhuber 1997. */
  public static Lstm of1997() {
    return standard()
        .forgetGate(ForgetGate.OPEN)
        .candidate(CellActivation.LOGISTIC_2)
        .output(CellActivation.LOGISTIC_1);
  }

  /** Checks the size of a memory block. */
  public Lstm {
    if (cellsPerBlock < 1) {
      throw new BadInputException(
          "an LSTM with " + cellsPerBlock + " cells a memory block",
          "1 or more",
          "correct the number of cells");
    }
  }

  @Override
  public List<ParameterBlock> parameters(int inputs, int units) {
    int blocks = blocks(units);
    int gateWidth = (learned().size() - 1) * blocks;
    int width = units + gateWidth;
    List<ParameterBlock> parameters = new ArrayList<>();
    parameters.add(ParameterBlock.weights(ParameterBlock.INPUT_WEIGHTS, inputs, width, Role.INPUT));
    parameters.add(
        ParameterBlock.weights(
            ParameterBlock.RECURRENT_WEIGHTS, recurrent(units), width, Role.RECURRENT));
    if (carriedGates(units) > 0) {
      boolean all = gates.recurrence() == GateRecurrence.GATES_AND_CANDIDATE;
      parameters.add(
          ParameterBlock.weights(
              ParameterBlock.GATE_WEIGHTS, gateWidth, all ? width : gateWidth, Role.RECURRENT));
    }
    if (!projection.equals(Projection.NONE)) {
      parameters.add(
          ParameterBlock.weights(
              ParameterBlock.PROJECTION_WEIGHTS, units, outputs(units), Role.RECURRENT));
    }
    if (gates.peepholes() && gateWidth > 0) {
      parameters.add(
          ParameterBlock.weights(
              ParameterBlock.PEEPHOLES, units, learned().size() - 1, Role.RECURRENT));
    }
    List<Double> bias = new ArrayList<>();
    learned()
        .forEach(
            part ->
                bias.addAll(gates.biases().initial(part, part == Part.CANDIDATE ? units : blocks)));
    parameters.add(ParameterBlock.bias(ParameterBlock.BIAS, bias));
    return parameters;
  }

  /**
   * Number of memory blocks.
   *
   * @throws BadInputException if the units do not fill them
   */
  public int blocks(int units) {
    if (units % cellsPerBlock != 0) {
      throw new BadInputException(
          units + " LSTM units in memory blocks of " + cellsPerBlock + " cells",
          "a multiple of " + cellsPerBlock + " units",
          "change the number of units or of cells a block");
    }
    return units / cellsPerBlock;
  }

  @Override
  public int outputs(int units) {
    return projection.outputs(units);
  }

  @Override
  public int recurrent(int units) {
    return outputs(units) - projection.nonRecurrent();
  }

  @Override
  public int carriedGates(int units) {
    return gates.recurrence() == GateRecurrence.NONE ? 0 : (learned().size() - 1) * blocks(units);
  }

  @Override
  public boolean hasMemory() {
    return true;
  }

  /** A part of the cell that has weights of its own. */
  public enum Part {
    /** The cell's input, g. */
    CANDIDATE,
    /** The forget gate, f. */
    FORGET,
    /** The output gate, o. */
    OUTPUT,
    /** The input gate, i. */
    INPUT
  }

  /** The parts that have weights, in the order of their blocks; the candidate is the first. */
  public List<Part> learned() {
    List<Part> parts = new ArrayList<>(List.of(Part.CANDIDATE));
    if (gates.forget() == ForgetGate.LEARNED) {
      parts.add(Part.FORGET);
    }
    if (gates.output() == Gate.LEARNED) {
      parts.add(Part.OUTPUT);
    }
    if (gates.input() == Gate.LEARNED) {
      parts.add(Part.INPUT);
    }
    return parts;
  }

  private Lstm gates(Gates gates) {
    return new Lstm(gates, candidate, output, projection, cellsPerBlock, truncatedGradient);
  }

  /** The same with this input gate. */
  public Lstm inputGate(Gate inputGate) {
    return gates(gates.input(inputGate));
  }

  /** The same with this forget gate. */
  public Lstm forgetGate(ForgetGate forgetGate) {
    return gates(gates.forget(forgetGate));
  }

  /** The same with this output gate. */
  public Lstm outputGate(Gate outputGate) {
    return gates(gates.output(outputGate));
  }

  /** The same with or without peepholes. */
  public Lstm peepholes(boolean peepholes) {
    return gates(gates.peepholes(peepholes));
  }

  /** The same where this sees the gates of the time step before. */
  public Lstm gateRecurrence(GateRecurrence recurrence) {
    return gates(gates.recurrence(recurrence));
  }

  /** The same with these biases before training. */
  public Lstm biases(GateBiases biases) {
    return gates(gates.biases(biases));
  }

  /** The same with the cell's input bounded so. */
  public Lstm candidate(CellActivation candidate) {
    return new Lstm(gates, candidate, output, projection, cellsPerBlock, truncatedGradient);
  }

  /** The same with the cell's output bounded so. */
  public Lstm output(CellActivation output) {
    return new Lstm(gates, candidate, output, projection, cellsPerBlock, truncatedGradient);
  }

  /** The same with a hidden state of this size, all fed back; 0 for one value a unit. */
  public Lstm projection(int recurrent) {
    return projection(new Projection(recurrent, 0));
  }

  /** The same with this projection. */
  public Lstm projection(Projection projection) {
    return new Lstm(gates, candidate, output, projection, cellsPerBlock, truncatedGradient);
  }

  /** The same with so many cells sharing their gates. */
  public Lstm cellsPerBlock(int cellsPerBlock) {
    return new Lstm(gates, candidate, output, projection, cellsPerBlock, truncatedGradient);
  }

  /** The same with or without the gradient's truncation of 1997. */
  public Lstm truncatedGradient(boolean truncatedGradient) {
    return new Lstm(gates, candidate, output, projection, cellsPerBlock, truncatedGradient);
  }
}
