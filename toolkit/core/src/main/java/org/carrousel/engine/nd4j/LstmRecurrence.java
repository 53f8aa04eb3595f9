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

/** Forward and backward pass of {@link Lstm} over time. */
final class LstmRecurrence extends Recurrence {
  private final Lstm lstm;
  private final LstmGates cell;
  private final LstmGate candidate;
  private final LstmGate forget;
  private final LstmGate output;
  private final LstmGate input;
  private final boolean coupled;

  /** Learned gates and candidate, {@code [batch, parts]}, or their gradients. */
  private double[] packed;

  private TimeStepMatrices memories;
  private double[] memoryBefore;
  private double[] memory;

  /** The memory after the output activation: {@code output(c)}; then the cell output. */
  private double[] activatedMemory;

  /** Memory after the latest step; in the backward pass its gradient. */
  private double[] carried;

  private double[] nextMemoryGradient;

  /** Null without projection. */
  private CellProjection projection;

  /** Null without gate recurrence. */
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
    activatedMemory = new double[units * batch];
    nextMemoryGradient = new double[units * batch];
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
    activateMemory();
    for (int i = 0; i < memory.length; i++) {
      activatedMemory[i] *= output.values[i];
    }
    cell.write(packed);
    parts.write(time, packed);
    if (feedback != null) {
      feedback.store(time, before(time), after(time), packed, mask);
    }
    mask.replaceMissing(time, memory, memoryBefore);
    memories.write(after(time), memory);
    writeState(time, projection == null ? activatedMemory : projection.step(time, activatedMemory));
    carried = memory;
  }

  private void gate(LstmGate gate, double[] peepholeInput) {
    if (cell.isLearned(gate)) {
      if (gate.hasPeephole()) {
        gate.addPeephole(peepholeInput);
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

  private void activateMemory() {
    System.arraycopy(memory, 0, activatedMemory, 0, memory.length);
    activationMath.activate(activatedMemory, 0, activatedMemory.length, lstm.output());
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
    activateMemory();
    if (!mask.complete(time)) {
      System.arraycopy(carried, 0, nextMemoryGradient, 0, carried.length);
    }
    outputBack(projection == null ? hidden : projection.stepBack(time, hidden, mask));
    memoryBack();
    mask.replaceMissing(time, carried, nextMemoryGradient);
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

  /** Computes the gradients of output gate and memory from that of the cell output. */
  private void outputBack(double[] gradient) {
    double derivativeAtZero = lstm.output().derivativeAtZero();
    double derivativeDecay = lstm.output().derivativeDecay();
    double[] ofGate = output.gradient;
    for (int at = 0; at < carried.length; at++) {
      double y = activatedMemory[at];
      double o = output.values[at];
      ofGate[at] = gradient[at] * y * o * (1 - o);
      carried[at] += gradient[at] * o * (derivativeAtZero - derivativeDecay * y * y);
    }
    gateBack(output);
  }

  /** Computes the gradients of the other parts and of the memory before from that of the memory. */
  private void memoryBack() {
    double derivativeAtZero = lstm.candidate().derivativeAtZero();
    double derivativeDecay = lstm.candidate().derivativeDecay();
    double coupling = coupled ? 1 : 0;
    for (int at = 0; at < carried.length; at++) {
      double gradient = carried[at];
      double c = memoryBefore[at];
      double g = candidate.values[at];
      double f = forget.values[at];
      double i = input.values[at];
      forget.gradient[at] = gradient * c * f * (1 - f);
      input.gradient[at] = gradient * (g - coupling * c) * i * (1 - i);
      candidate.gradient[at] = gradient * i * (derivativeAtZero - derivativeDecay * g * g);
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
