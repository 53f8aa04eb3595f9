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
 * h' and c' are the states of the time step before. The parameter columns have the order g, f, o,
 * i, as in DL4J's own LSTM: without options both have the same parameter vector.
 *
 * <p>With gate recurrence, {@code Q a'} is added to the sums of the gates (and of the candidate),
 * where {@code a' = [f', o', i']} are the gates of the time step before. The cells of one memory
 * block share their gates: a gate is one value per block, and its peepholes connect it to all cells
 * of the block.
 *
 * @param gates kinds and biases of the gates
 * @param candidate activation function of the cell's input; the identity is NIAF
 * @param output activation function of the cell's output; the identity is NOAF
 * @param projection projection of the cell's output
 * @param cellsPerBlock cells that share their gates (Hochreiter and Schmidhuber 1997), 1 or more; a
 *     layer's units are its cells, block by block
 * @param truncatedGradient whether gradients flow back in time only through the memory cells, as in
 *     1997: the gradient at the input of a gate or cell changes its weights and reaches the layer
 *     below, but passes no recurrent connection and, as in Gers et al. 2002, no peephole
 */
public record Lstm(
    Gates gates,
    CellActivation candidate,
    CellActivation output,
    Projection projection,
    int cellsPerBlock,
    boolean truncatedGradient)
    implements Cell {
  /** Returns the LSTM of other libraries: forget gate with bias 1, no peepholes, tanh twice. */
  public static Lstm standard() {
    return new Lstm(
        Gates.standard(), CellActivation.TANH, CellActivation.TANH, Projection.NONE, 1, false);
  }

  /**
   * Returns the LSTM without forget gate, with the activation functions of Hochreiter and
   * Schmidhuber 1997.
   */
  public static Lstm of1997() {
    return standard()
        .forgetGate(ForgetGate.OPEN)
        .candidate(CellActivation.LOGISTIC_2)
        .output(CellActivation.LOGISTIC_1);
  }

  /**
   * Checks the size of a memory block.
   *
   * @throws BadInputException if it is less than 1
   */
  public Lstm {
    if (cellsPerBlock < 1) {
      throw new BadInputException(
          "an LSTM with " + cellsPerBlock + " cells per memory block",
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
   * Returns the number of memory blocks.
   *
   * @throws BadInputException if the units are not a multiple of the cells per block
   */
  public int blocks(int units) {
    if (units % cellsPerBlock != 0) {
      throw new BadInputException(
          units + " LSTM units in memory blocks of " + cellsPerBlock + " cells",
          "a multiple of " + cellsPerBlock + " units",
          "change the number of units or of cells per block");
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

  /** Candidate or gate of the cell. */
  public enum Part {
    /** The candidate, which is the cell's input, g. */
    CANDIDATE,
    /** The forget gate, f. */
    FORGET,
    /** The output gate, o. */
    OUTPUT,
    /** The input gate, i. */
    INPUT
  }

  /** Returns the parts that have weights, in the order of their columns, the candidate first. */
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

  /** Returns a copy with another input gate. */
  public Lstm inputGate(Gate inputGate) {
    return gates(gates.input(inputGate));
  }

  /** Returns a copy with another forget gate. */
  public Lstm forgetGate(ForgetGate forgetGate) {
    return gates(gates.forget(forgetGate));
  }

  /** Returns a copy with another output gate. */
  public Lstm outputGate(Gate outputGate) {
    return gates(gates.output(outputGate));
  }

  /** Returns a copy with or without peepholes. */
  public Lstm peepholes(boolean peepholes) {
    return gates(gates.peepholes(peepholes));
  }

  /** Returns a copy with another gate recurrence. */
  public Lstm gateRecurrence(GateRecurrence recurrence) {
    return gates(gates.recurrence(recurrence));
  }

  /** Returns a copy with other initial biases of the gates. */
  public Lstm biases(GateBiases biases) {
    return gates(gates.biases(biases));
  }

  /** Returns a copy with another activation function of the cell's input. */
  public Lstm candidate(CellActivation candidate) {
    return new Lstm(gates, candidate, output, projection, cellsPerBlock, truncatedGradient);
  }

  /** Returns a copy with another activation function of the cell's output. */
  public Lstm output(CellActivation output) {
    return new Lstm(gates, candidate, output, projection, cellsPerBlock, truncatedGradient);
  }

  /** Returns a copy with a fully recurrent hidden state of this size; 0 for no projection. */
  public Lstm projection(int recurrent) {
    return projection(new Projection(recurrent, 0));
  }

  /** Returns a copy with another projection. */
  public Lstm projection(Projection projection) {
    return new Lstm(gates, candidate, output, projection, cellsPerBlock, truncatedGradient);
  }

  /** Returns a copy with another number of cells that share their gates. */
  public Lstm cellsPerBlock(int cellsPerBlock) {
    return new Lstm(gates, candidate, output, projection, cellsPerBlock, truncatedGradient);
  }

  /** Returns a copy with or without the gradient truncation of 1997. */
  public Lstm truncatedGradient(boolean truncatedGradient) {
    return new Lstm(gates, candidate, output, projection, cellsPerBlock, truncatedGradient);
  }
}
