package org.carrousel.engine.nd4j;

import static org.carrousel.parallel.MatrixProducts.multiply;
import static org.carrousel.parallel.MatrixProducts.outer;

import java.util.Map;
import org.carrousel.cell.Gates.ForgetGate;
import org.carrousel.cell.Gates.GateRecurrence;
import org.carrousel.cell.Lstm;
import org.carrousel.cell.ParameterBlock;
import org.carrousel.cell.Projection;
import org.carrousel.engine.CellShape;
import org.carrousel.engine.CellState;
import org.carrousel.engine.Direction;
import org.nd4j.linalg.api.ndarray.INDArray;

/** {@link Lstm} through time. */
final class LstmRecurrence extends Recurrence {
  private final Lstm lstm;
  private final LstmGates cell;
  private final LstmGate candidate;
  private final LstmGate forget;
  private final LstmGate output;
  private final LstmGate input;
  private final boolean coupled;

  /** The learned parts of a row beside each other, or their gradients. */
  private double[] packed;

  private TimeStepMatrices memories;
  private double[] memoryBefore;
  private double[] memory;

  /** {@code output(c)}. */
  private double[] bounded;

  /** The memory after the latest step; in the backward pass its gradient. */
  private double[] carried;

  private double[] kept;

  /** Null without. */
  private CellProjection projection;

  /** Null without. */
  private GateFeedback feedback;

  LstmRecurrence(CellShape shape, Direction direction, Lstm lstm) {
    super(shape, direction);
    this.lstm = lstm;
    this.cell = new LstmGates(lstm, units);
    this.candidate = cell.candidate;
    this.forget = cell.forget;
    this.output = cell.output;
    this.input = cell.input;
    this.coupled = lstm.gates().forget() == ForgetGate.COUPLED;
  }

  @Override
  void resize() {
    cell.resize(batch);
    packed = new double[cell.width() * batch];
    memories = matrices(units, steps + 1);
    memoryBefore = new double[units * batch];
    memory = new double[units * batch];
    bounded = new double[units * batch];
    kept = new double[units * batch];
    if (!lstm.projection().equals(Projection.NONE)) {
      projection =
          new CellProjection(matrices(units, steps), matrices(outputs, steps), matrices(units, 1));
    }
    int gates = lstm.carriedGates(units);
    if (gates > 0) {
      boolean all = lstm.gates().recurrence() == GateRecurrence.GATES_AND_CANDIDATE;
      TimeStepMatrices products = matrices(all ? cell.width() : gates, steps);
      feedback = new GateFeedback(matrices(gates, steps + 1), products, matrices(gates, 1), batch);
    }
  }

  @Override
  void start(CellState initial, int position) {
    memories.write(
        position, initial == null ? new double[units * batch] : RowMajor.of(initial.memory()));
    INDArray peepholes = parameter(ParameterBlock.PEEPHOLES);
    if (peepholes != null) {
      cell.startPeepholes(RowMajor.ofParameter(peepholes));
    }
    if (projection != null) {
      projection.start(parameter(ParameterBlock.PROJECTION_WEIGHTS));
    }
    if (feedback != null) {
      INDArray gates = initial == null ? null : initial.gates();
      feedback.start(parameter(ParameterBlock.GATE_WEIGHTS), gates, position);
    }
  }

  @Override
  void step(int time) {
    multiply(parameter(ParameterBlock.RECURRENT_WEIGHTS), recurrentInput(time), parts.at(time), 1);
    parts.read(time, packed);
    addBias(packed);
    if (feedback != null) {
      feedback.add(time, before(time), packed);
    }
    cell.read(packed);
    memories.read(before(time), memoryBefore);
    activationMath.activate(candidate.values, 0, memory.length, lstm.candidate());
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
    cell.write(packed);
    parts.write(time, packed);
    if (feedback != null) {
      feedback.keep(time, before(time), after(time), packed, mask);
    }
    mask.replaceMissing(time, memory, memoryBefore);
    memories.write(after(time), memory);
    writeState(time, projection == null ? bounded : projection.step(time, bounded));
    carried = memory;
  }

  private void gate(LstmGate gate, double[] seen) {
    if (cell.isLearned(gate)) {
      if (gate.hasPeephole()) {
        gate.addPeephole(seen);
      }
      activationMath.logistic(gate.values, 0, gate.values.length);
    }
  }

  private void couple() {
    if (coupled) {
      for (int i = 0; i < memory.length; i++) {
        forget.values[i] = 1 - input.values[i];
      }
    }
  }

  private void bound() {
    System.arraycopy(memory, 0, bounded, 0, memory.length);
    activationMath.activate(bounded, 0, bounded.length, lstm.output());
  }

  @Override
  void startBack() {
    carried = new double[units * batch];
    cell.learnedGates().forEach(LstmGate::startPeepholeGradient);
    if (feedback != null) {
      feedback.startBack();
    }
  }

  @Override
  void stepBack(int time, double[] hidden) {
    parts.read(time, packed);
    cell.read(packed);
    couple();
    memories.read(before(time), memoryBefore);
    memories.read(after(time), memory);
    bound();
    if (!mask.complete(time)) {
      System.arraycopy(carried, 0, kept, 0, carried.length);
    }
    outputBack(projection == null ? hidden : projection.stepBack(time, hidden, mask));
    memoryBack();
    mask.replaceMissing(time, carried, kept);
    cell.learned().forEach(part -> mask.clearMissing(time, part.gradient));
    addPeepholeGradients();
    cell.writeGradient(packed);
    writeParts(time, packed);
    mask.clearPresent(time, hidden);
    if (!lstm.truncatedGradient()) {
      addRecurrentGradient(time, ParameterBlock.RECURRENT_WEIGHTS, parts, hidden);
    }
    if (feedback != null) {
      feedback.stepBack(time, packed, mask, lstm.truncatedGradient());
    }
  }

  /** From the gradient of what the cells put out to those of the output gate and the memory. */
  private void outputBack(double[] gradient) {
    double steepest = lstm.output().steepest();
    double flattening = lstm.output().flattening();
    double[] ofGate = output.gradient;
    for (int at = 0; at < carried.length; at++) {
      double y = bounded[at];
      double o = output.values[at];
      ofGate[at] = gradient[at] * y * o * (1 - o);
      carried[at] += gradient[at] * o * (steepest - flattening * y * y);
    }
    gateBack(output);
  }

  /** From the gradient of the memory to those of the other parts and of the memory before. */
  private void memoryBack() {
    double steepest = lstm.candidate().steepest();
    double flattening = lstm.candidate().flattening();
    double coupling = coupled ? 1 : 0;
    for (int at = 0; at < carried.length; at++) {
      double gradient = carried[at];
      double c = memoryBefore[at];
      double g = candidate.values[at];
      double f = forget.values[at];
      double i = input.values[at];
      forget.gradient[at] = gradient * c * f * (1 - f);
      input.gradient[at] = gradient * (g - coupling * c) * i * (1 - i);
      candidate.gradient[at] = gradient * i * (steepest - flattening * g * g);
      carried[at] = gradient * f;
    }
    gateBack(forget);
    gateBack(input);
  }

  private void gateBack(LstmGate gate) {
    if (cell.isLearned(gate)) {
      gate.sumGradient();
      if (feedback != null) {
        feedback.addGradient(gate, units);
      }
      if (gate.hasPeephole() && !lstm.truncatedGradient()) {
        gate.addToMemoryGradient(carried);
      }
    }
  }

  private void addPeepholeGradients() {
    for (LstmGate gate : cell.learnedGates()) {
      if (gate.hasPeephole()) {
        gate.addPeepholeGradient(gate == output ? memory : memoryBefore);
      }
    }
  }

  @Override
  void skipBack(int time) {
    if (projection != null) {
      projection.skipBack(time);
    }
    if (feedback != null) {
      feedback.skipBack(time);
    }
  }

  @Override
  void finish(Map<String, INDArray> gradients) {
    outer(recurrentInput(), parts.matrix(), gradients.get(ParameterBlock.RECURRENT_WEIGHTS));
    if (projection != null) {
      projection.finish(gradients.get(ParameterBlock.PROJECTION_WEIGHTS));
    }
    if (feedback != null) {
      outer(
          before(feedback.activations()),
          feedback.products().matrix(),
          gradients.get(ParameterBlock.GATE_WEIGHTS));
    }
    INDArray peepholes = gradients.get(ParameterBlock.PEEPHOLES);
    if (peepholes != null) {
      RowMajor.put(cell.peepholeGradients(), peepholes);
    }
  }

  @Override
  double[] memory() {
    return carried;
  }

  @Override
  double[] gates() {
    return feedback == null ? null : feedback.carried();
  }
}
