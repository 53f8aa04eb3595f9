package org.carrousel.simd;

import static jdk.incubator.vector.FloatVector.fromArray;
import static org.carrousel.simd.PanelLayout.HALF;
import static org.carrousel.simd.PanelLayout.WIDTH;
import static org.carrousel.simd.VectorMath.COUNT;
import static org.carrousel.simd.VectorMath.SPECIES;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.carrousel.engine.FloatCellState;
import org.carrousel.engine.FloatSequences;
import org.carrousel.parallel.RowRange;

/** Backward pass over a range of a batch's rows, on one thread. */
final class BackwardPass {
  private final LayerSizes sizes;
  private final ForwardActivations activations;
  private final ForwardPass forward;

  /** Gradient of the hidden state, {@code [panels, rows, COUNT]}. */
  private float[] hidden = new float[0];

  /** Gradient of the memory, {@code [panels, rows, COUNT]}. */
  private float[] memory = new float[0];

  /** Gradient of a time step's operands: vector pairs of the hidden state, then of the features. */
  private float[] operands = new float[0];

  private float[] rowBuffer = new float[0];
  private float[] sums = new float[0];

  BackwardPass(ForwardActivations activations, ForwardPass forward) {
    this.sizes = activations.sizes;
    this.activations = activations;
    this.forward = forward;
  }

  /**
   * Computes the gradients of the latest forward pass; those of the weights are in {@link #sums}
   * afterwards.
   *
   * @param hiddenGradient with respect to each hidden state, {@code [units, batch, time]}; null for
   *     zeros
   * @param last with respect to the last hidden states, {@code [batch, units]}; null for zeros
   * @param first first time step, in reading order, that gradients flow through
   * @param into receives the gradient with respect to the input, zeros before {@code first}; null
   *     if not needed
   */
  void run(
      PassInputs pass,
      RowRange range,
      float[] weights,
      FloatSequences hiddenGradient,
      FloatBuffer last,
      int first,
      FloatSequences into) {
    begin(range, last);
    List<IntConsumer> stages = stages(pass, range, weights, hiddenGradient, into);
    for (int step = pass.steps() - 1; step >= first; step--) {
      for (IntConsumer stage : stages) {
        stage.accept(step);
      }
    }
    if (into != null) {
      clearInputGradient(pass, range, first, into);
    }
    OuterProduct.add(
        activations.operands,
        sizes.paddedOperand(),
        first,
        pass.steps(),
        range.size(),
        activations.gates,
        sizes.panels(),
        sums);
  }

  /** Writes the gradients with respect to the initial states into those of the whole batch. */
  void writeInitialGradient(RowRange range, FloatCellState before) {
    activations.unpack(hidden, 0, range, before.hidden());
    activations.unpack(memory, 0, range, before.memory());
  }

  /** Returns the stages of a time step, see {@link ForwardPass#stages}. */
  private List<IntConsumer> stages(
      PassInputs pass,
      RowRange range,
      float[] weights,
      FloatSequences hiddenGradient,
      FloatSequences into) {
    int pairs = into == null ? sizes.pairs() : sizes.operandPairs();
    List<IntConsumer> stages = new ArrayList<>();
    if (hiddenGradient != null) {
      stages.add(step -> addHiddenGradient(pass, range, step, hiddenGradient));
    }
    stages.add(step -> differentiate(pass, range, step));
    stages.add(step -> multiply(range.size(), weights, step, pairs));
    stages.add(step -> propagateToHidden(pass, range, step));
    if (into != null) {
      stages.add(step -> writeInputGradient(pass, range, step, into));
    }
    return stages;
  }

  private void begin(RowRange range, FloatBuffer last) {
    int rows = range.size();
    int size = rows * sizes.paddedUnits();
    hidden = ForwardActivations.ensureCapacity(hidden, size);
    memory = ForwardActivations.ensureCapacity(memory, size);
    operands = ForwardActivations.ensureCapacity(operands, rows * sizes.operandPairs() * HALF);
    rowBuffer =
        ForwardActivations.ensureCapacity(
            rowBuffer, rows * Math.max(sizes.units(), sizes.inputs()));
    sums = ForwardActivations.ensureCapacity(sums, sizes.paddedOperand() * sizes.gates());
    activations.pack(last, range, hidden);
    Arrays.fill(memory, 0, size, 0);
    Arrays.fill(sums, 0);
  }

  /** Returns the gradients of weights and biases, {@code [panels, padded operand, WIDTH]}. */
  float[] sums() {
    return sums;
  }

  private void addHiddenGradient(
      PassInputs pass, RowRange range, int step, FloatSequences gradient) {
    int units = sizes.units();
    int time = pass.time(step);
    gradient.read(range, time, FloatBuffer.wrap(rowBuffer), 0);
    for (int row = 0; row < range.size(); row++) {
      if (!pass.mask().missing(range.from() + row, time)) {
        for (int unit = 0; unit < units; unit += COUNT) {
          add(
              rowBuffer,
              row * units + unit,
              activations.vector(row, unit),
              Math.min(COUNT, units - unit));
        }
      }
    }
  }

  private void add(float[] gradient, int from, int at, int count) {
    if (count == COUNT) {
      fromArray(SPECIES, hidden, at).add(fromArray(SPECIES, gradient, from)).intoArray(hidden, at);
      return;
    }
    for (int k = 0; k < count; k++) {
      hidden[at + k] += gradient[from + k];
    }
  }

  /** Replaces gates by the gradients of their sums; zeros at masked steps. */
  private void differentiate(PassInputs pass, RowRange range, int step) {
    if (pass.mask().complete(pass.time(step))) {
      differentiate(step, 0, range.size() * sizes.panels());
      return;
    }
    for (int row = 0; row < range.size(); row++) {
      boolean missing = pass.mask().missing(range.from() + row, pass.time(step));
      for (int unit = 0; unit < sizes.units(); unit += COUNT) {
        int at = activations.vector(row, unit);
        if (missing) {
          int gate = activations.gates(step) + at * PanelLayout.GATES;
          Arrays.fill(activations.gates, gate, gate + WIDTH, 0);
        } else {
          differentiate(step, at, 1);
        }
      }
    }
  }

  private void differentiate(int step, int at, int vectors) {
    LstmGateKernel.differentiate(
        activations.gates,
        activations.gates(step) + at * PanelLayout.GATES,
        activations.memory,
        activations.memory(step) + at,
        activations.tanhMemory,
        activations.tanhMemory(step) + at,
        hidden,
        memory,
        at,
        vectors);
  }

  private void multiply(int rows, float[] weights, int step, int pairs) {
    BackwardProduct.multiply(
        step,
        weights,
        activations.gates,
        activations.gates(step),
        sizes.panels(),
        rows,
        operands,
        pairs);
  }

  /** Copies the gradient to the previous hidden state; at a masked step it stays unchanged. */
  private void propagateToHidden(PassInputs pass, RowRange range, int step) {
    if (pass.recurrentDropout() != null) {
      for (int k = 0; k < range.size() * sizes.paddedUnits(); k++) {
        operands[k] *= forward.dropout()[k];
      }
    }
    if (pass.mask().complete(pass.time(step))) {
      System.arraycopy(operands, 0, hidden, 0, range.size() * sizes.paddedUnits());
      return;
    }
    for (int row = 0; row < range.size(); row++) {
      if (!pass.mask().missing(range.from() + row, pass.time(step))) {
        for (int unit = 0; unit < sizes.units(); unit += COUNT) {
          int at = activations.vector(row, unit);
          System.arraycopy(operands, at, hidden, at, COUNT);
        }
      }
    }
  }

  private void writeInputGradient(PassInputs pass, RowRange range, int step, FloatSequences into) {
    int inputs = sizes.inputs();
    for (int row = 0; row < range.size(); row++) {
      for (int input = 0; input < inputs; input += COUNT) {
        int from = activations.vector(row, sizes.pairs() * HALF + input);
        int count = Math.min(COUNT, inputs - input);
        System.arraycopy(operands, from, rowBuffer, row * inputs + input, count);
      }
    }
    into.write(range, pass.time(step), FloatBuffer.wrap(rowBuffer), 0, inputs);
  }

  private void clearInputGradient(PassInputs pass, RowRange range, int first, FloatSequences into) {
    Arrays.fill(rowBuffer, 0, range.size() * sizes.inputs(), 0);
    for (int step = 0; step < first; step++) {
      into.write(range, pass.time(step), FloatBuffer.wrap(rowBuffer), 0, sizes.inputs());
    }
  }
}
