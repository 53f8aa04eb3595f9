package org.carrousel.stream;

import java.util.Arrays;
import java.util.List;
import org.carrousel.cell.Gates.ForgetGate;
import org.carrousel.cell.Lstm;
import org.carrousel.cell.Lstm.Part;
import org.carrousel.cell.ParameterBlock;

/**
 * One time step of an {@link Lstm}. {@code sums} and {@code values} contain the cell's learned
 * parts, in the order of {@link Lstm#learned}.
 */
final class LstmStream extends CellStream {
  private final Lstm cell;
  private final int blocks;
  private final List<Part> learnedGates;
  private final StreamWeights recurrentWeights;

  /** Null if gates do not read gates. */
  private final StreamWeights gateWeights;

  /** Null without peepholes. */
  private final StreamWeights peepholes;

  /** Null without projection. */
  private final StreamWeights projection;

  private final float[] memory;

  /** {@code output(c)}. */
  private final double[] squashed;

  /** {@code o output(c)}; without projection, the hidden state itself. */
  private final float[] cells;

  /** Gate activations that the next time step reads; empty without gate recurrence. */
  private final float[] gates;

  LstmStream(Lstm cell, CellWeights weights) {
    super(cell, weights);
    this.cell = cell;
    this.blocks = cell.blocks(units);
    this.learnedGates = cell.learned().subList(1, cell.learned().size());
    this.recurrentWeights = weights.get(ParameterBlock.RECURRENT_WEIGHTS);
    this.gateWeights = weights.get(ParameterBlock.GATE_WEIGHTS);
    this.peepholes = weights.get(ParameterBlock.PEEPHOLES);
    this.projection = weights.get(ParameterBlock.PROJECTION_WEIGHTS);
    this.memory = new float[units];
    this.squashed = new double[units];
    this.cells = projection == null ? hidden : new float[units];
    this.gates = new float[cell.carriedGates(units)];
  }

  @Override
  void step() {
    recurrentWeights.addProduct(hidden, sums, 0);
    if (gateWeights != null) {
      gateWeights.addProduct(gates, sums, sums.length - gateWeights.columns());
    }
    copySums(0, sums.length);
    ACTIVATION_MATH.activate(values, 0, units, cell.candidate());
    activateGate(Part.INPUT);
    activateGate(Part.FORGET);
    updateMemory();
    activateGate(Part.OUTPUT);
    updateHidden();
    for (int k = 0; k < gates.length; k++) {
      gates[k] = (float) values[units + k];
    }
  }

  /** Activates a gate; its peepholes read the current memory cells. */
  private void activateGate(Part gate) {
    int number = learnedGates.indexOf(gate);
    if (number < 0) {
      return;
    }
    int first = units + number * blocks;
    if (peepholes != null) {
      for (int k = 0; k < units; k++) {
        values[first + k / cell.cellsPerBlock()] += peepholes.at(k, number) * memory[k];
      }
    }
    ACTIVATION_MATH.logistic(values, first, first + blocks);
  }

  private void updateMemory() {
    int input = learnedGates.indexOf(Part.INPUT);
    int forget = learnedGates.indexOf(Part.FORGET);
    boolean coupled = cell.gates().forget() == ForgetGate.COUPLED;
    int k = 0;
    for (int block = 0; block < blocks; block++) {
      double i = gate(input, block);
      double f = coupled ? 1 - i : gate(forget, block);
      for (int end = k + cell.cellsPerBlock(); k < end; k++) {
        memory[k] = (float) (f * memory[k] + i * values[k]);
      }
    }
  }

  private void updateHidden() {
    for (int k = 0; k < units; k++) {
      squashed[k] = memory[k];
    }
    ACTIVATION_MATH.activate(squashed, 0, units, cell.output());
    int output = learnedGates.indexOf(Part.OUTPUT);
    int k = 0;
    for (int block = 0; block < blocks; block++) {
      double o = gate(output, block);
      for (int end = k + cell.cellsPerBlock(); k < end; k++) {
        cells[k] = (float) (o * squashed[k]);
      }
    }
    if (projection != null) {
      Arrays.fill(hidden, 0);
      projection.addProduct(cells, hidden, 0);
    }
  }

  private double gate(int number, int block) {
    return number < 0 ? 1 : values[units + number * blocks + block];
  }

  @Override
  public List<float[]> carried() {
    return List.of(hidden, memory, gates);
  }
}
