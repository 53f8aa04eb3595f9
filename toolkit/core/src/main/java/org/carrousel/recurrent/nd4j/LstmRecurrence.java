package org.carrousel.recurrent.nd4j;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.carrousel.recurrent.CellShape;
import org.carrousel.recurrent.CellState;
import org.carrousel.recurrent.Direction;
import org.carrousel.recurrent.Lstm;
import org.carrousel.recurrent.Lstm.ForgetGate;
import org.carrousel.recurrent.Lstm.Part;
import org.carrousel.recurrent.ParameterBlock;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * {@link Lstm} through time. A gate that is not learned is a constant here, so that one loop serves
 * all variants.
 */
final class LstmRecurrence extends Recurrence {
  private final Lstm lstm;
  private final LstmPart candidate;
  private final LstmPart forget;
  private final LstmPart output;
  private final LstmPart input;

  /** Those with weights, in the order of their blocks. */
  private final List<LstmPart> learned;

  private final List<LstmPart> constant;

  private Slabs memories;
  private double[] learnedGates;
  private double[] memoryBefore;
  private double[] memory;
  private double[] bounded;

  /** {@code o output(c)}, of which the hidden state is a projection. */
  private Slabs cells;

  /** The projection; in the backward pass its gradient. */
  private Slabs projections;

  private Slabs cellGradient;
  private double[] projection;

  /** The memory after the latest step; in the backward pass its gradient. */
  private double[] carried;

  LstmRecurrence(CellShape shape, Direction direction, Lstm lstm) {
    super(shape, direction);
    this.lstm = lstm;
    Map<Part, LstmPart> parts = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      parts.put(part, new LstmPart(units));
    }
    this.candidate = parts.get(Part.CANDIDATE);
    this.forget = parts.get(Part.FORGET);
    this.output = parts.get(Part.OUTPUT);
    this.input = parts.get(Part.INPUT);
    this.learned = lstm.learned().stream().map(parts::get).toList();
    this.constant = parts.values().stream().filter(part -> !learned.contains(part)).toList();
  }

  @Override
  void resize() {
    memories = slabs(units, steps + 1);
    learnedGates = new double[learned.size() * units * batch];
    memoryBefore = new double[units * batch];
    memory = new double[units * batch];
    bounded = new double[units * batch];
    List.of(candidate, forget, output, input).forEach(part -> part.resize(batch));
    if (projected()) {
      cells = slabs(units, steps);
      projections = slabs(outputs, steps);
      cellGradient = slabs(units, 1);
      projection = new double[outputs * batch];
    }
  }

  @Override
  void start(CellState initial, int slab) {
    memories.write(slab, initial == null ? new double[units * batch] : rows(initial.memory()));
    if (hasPeepholes()) {
      double[] values = values(ParameterBlock.PEEPHOLES);
      for (int gate = 1; gate < learned.size(); gate++) {
        learned.get(gate).peephole = Arrays.copyOfRange(values, (gate - 1) * units, gate * units);
      }
    }
  }

  @Override
  void step(int time) {
    multiply(ParameterBlock.RECURRENT_WEIGHTS, states.slab(before(time)), parts.slab(time), 1);
    parts.read(time, learnedGates);
    addBias(learnedGates);
    unpack();
    memories.read(before(time), memoryBefore);
    nonlinearity.squash(candidate.values, 0, memory.length, lstm.candidate());
    gate(input, memoryBefore);
    gate(forget, memoryBefore);
    couple();
    for (int i = 0; i < memory.length; i++) {
      memory[i] = forget.values[i] * memoryBefore[i] + input.values[i] * candidate.values[i];
    }
    gate(output, memory);
    bound();
    for (int i = 0; i < memory.length; i++) {
      bounded[i] *= output.values[i];
    }
    pack();
    parts.write(time, learnedGates);
    mask.replaceMissing(time, memory, memoryBefore);
    memories.write(after(time), memory);
    writeState(time, projected() ? project(time) : bounded);
    carried = memory;
  }

  @Override
  void startBack() {
    carried = new double[units * batch];
    learned.forEach(part -> part.peepholeGradient = new double[units]);
  }

  @Override
  void stepBack(int time, double[] hidden) {
    parts.read(time, learnedGates);
    unpack();
    couple();
    memories.read(before(time), memoryBefore);
    memories.read(after(time), memory);
    bound();
    double[] gradient = projected() ? projectBack(time, hidden) : hidden;
    for (int row = 0; row < batch; row++) {
      if (!mask.missing(row, time)) {
        rowBack(row * units, gradient);
        Arrays.fill(hidden, row * outputs, (row + 1) * outputs, 0);
      }
    }
    pack();
    writeParts(time, learnedGates);
    addRecurrentGradient(time, ParameterBlock.RECURRENT_WEIGHTS, parts, hidden);
  }

  /** One row of a time step: gradients of gates before their nonlinearity and of the memory. */
  private void rowBack(int from, double[] gradient) {
    double candidateSteepest = lstm.candidate().steepest();
    double candidateFlattening = lstm.candidate().flattening();
    double outputSteepest = lstm.output().steepest();
    double outputFlattening = lstm.output().flattening();
    double coupling = coupled() ? 1 : 0;
    double[] g = candidate.values;
    double[] f = forget.values;
    double[] o = output.values;
    double[] i = input.values;
    for (int unit = 0; unit < units; unit++) {
      int at = from + unit;
      double y = bounded[at];
      double c = memoryBefore[at];
      double dO = gradient[at] * y * o[at] * (1 - o[at]);
      double dC =
          carried[at]
              + gradient[at] * o[at] * (outputSteepest - outputFlattening * y * y)
              + dO * output.peephole[unit];
      double dF = dC * c * f[at] * (1 - f[at]);
      double dI = dC * (g[at] - coupling * c) * i[at] * (1 - i[at]);
      double dG = dC * i[at] * (candidateSteepest - candidateFlattening * g[at] * g[at]);
      carried[at] = dC * f[at] + dI * input.peephole[unit] + dF * forget.peephole[unit];
      g[at] = dG;
      f[at] = dF;
      o[at] = dO;
      i[at] = dI;
    }
    if (hasPeepholes()) {
      for (LstmPart gate : learned.subList(1, learned.size())) {
        gate.addPeepholeGradient(gate == output ? memory : memoryBefore, from);
      }
    }
  }

  private double[] project(int time) {
    cells.write(time, bounded);
    multiply(ParameterBlock.PROJECTION_WEIGHTS, cells.slab(time), projections.slab(time), 0);
    projections.read(time, projection);
    return projection;
  }

  /** The gradient of what was projected, from that of the hidden state. */
  private double[] projectBack(int time, double[] hidden) {
    System.arraycopy(hidden, 0, projection, 0, hidden.length);
    mask.clearMissing(time, projection);
    projections.write(time, projection);
    multiplyBack(ParameterBlock.PROJECTION_WEIGHTS, projections.slab(time), cellGradient.matrix());
    double[] gradient = new double[units * batch];
    cellGradient.read(0, gradient);
    return gradient;
  }

  @Override
  void skipBack(int time) {
    if (projected()) {
      projections.write(time, new double[outputs * batch]);
    }
  }

  @Override
  void finish(Map<String, INDArray> gradients) {
    outer(statesBefore(), parts.matrix(), gradients.get(ParameterBlock.RECURRENT_WEIGHTS));
    if (projected()) {
      outer(cells.matrix(), projections.matrix(), gradients.get(ParameterBlock.PROJECTION_WEIGHTS));
    }
    if (hasPeepholes()) {
      double[] values = new double[(learned.size() - 1) * units];
      for (int gate = 1; gate < learned.size(); gate++) {
        double[] gradient = learned.get(gate).peepholeGradient;
        System.arraycopy(gradient, 0, values, (gate - 1) * units, units);
      }
      put(values, gradients.get(ParameterBlock.PEEPHOLES));
    }
  }

  @Override
  double[] memory() {
    return carried;
  }

  private boolean hasPeepholes() {
    return parameter(ParameterBlock.PEEPHOLES) != null;
  }

  private boolean projected() {
    return lstm.projection() > 0;
  }

  private boolean coupled() {
    return lstm.forgetGate() == ForgetGate.COUPLED;
  }

  private void gate(LstmPart gate, double[] seen) {
    if (learned.contains(gate)) {
      if (hasPeepholes()) {
        gate.addPeephole(seen);
      }
      nonlinearity.logistic(gate.values, 0, gate.values.length);
    }
  }

  private void couple() {
    if (coupled()) {
      for (int i = 0; i < memory.length; i++) {
        forget.values[i] = 1 - input.values[i];
      }
    }
  }

  private void bound() {
    System.arraycopy(memory, 0, bounded, 0, memory.length);
    nonlinearity.squash(bounded, 0, bounded.length, lstm.output());
  }

  /** From the parts of a row beside each other to one array a part. */
  private void unpack() {
    constant.forEach(LstmPart::open);
    for (int row = 0; row < batch; row++) {
      for (int block = 0; block < learned.size(); block++) {
        System.arraycopy(
            learnedGates,
            (row * learned.size() + block) * units,
            learned.get(block).values,
            row * units,
            units);
      }
    }
  }

  private void pack() {
    for (int row = 0; row < batch; row++) {
      for (int block = 0; block < learned.size(); block++) {
        System.arraycopy(
            learned.get(block).values,
            row * units,
            learnedGates,
            (row * learned.size() + block) * units,
            units);
      }
    }
  }
}
