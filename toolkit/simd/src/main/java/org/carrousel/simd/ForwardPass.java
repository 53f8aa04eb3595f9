package org.carrousel.simd;

import static jdk.incubator.vector.FloatVector.fromArray;
import static org.carrousel.simd.VectorMath.COUNT;
import static org.carrousel.simd.VectorMath.SPECIES;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.carrousel.array.FloatBuffers;
import org.carrousel.engine.FloatCellState;
import org.carrousel.engine.FloatSequences;
import org.carrousel.parallel.RowRange;

/** Forward pass over a range of a batch's rows, on one thread. */
final class ForwardPass {
  private final LayerSizes sizes;
  private final ForwardActivations activations;

  /** The hidden state, {@code [rows, padded units]}. */
  private float[] hidden = new float[0];

  /** Dropout factors of the hidden state, {@code [panels, rows, COUNT]}. */
  private float[] dropout = new float[0];

  /** The hidden state after dropout, {@code [rows, padded units]}. */
  private float[] dropped = new float[0];

  private float[] features = new float[0];

  ForwardPass(ForwardActivations activations) {
    this.sizes = activations.sizes;
    this.activations = activations;
  }

  /**
   * Runs the forward pass.
   *
   * @param into receives the hidden states, {@code [units, batch, time]}; null if not needed
   */
  void run(PassInputs pass, RowRange range, PackedWeights weights, FloatSequences into) {
    begin(pass, range);
    List<IntConsumer> stages = stages(pass, range, weights, into);
    for (int step = 0; step < pass.steps(); step++) {
      for (IntConsumer stage : stages) {
        stage.accept(step);
      }
    }
  }

  /** Writes the states after the last time step into those of the whole batch. */
  void writeLastState(PassInputs pass, RowRange range, FloatCellState last) {
    int units = sizes.units();
    for (int row = 0; row < range.size(); row++) {
      int to = (range.from() + row) * units;
      last.hidden().put(to, hidden, row * sizes.paddedUnits(), units);
    }
    activations.unpack(activations.memory, activations.memory(pass.steps()), range, last.memory());
  }

  /**
   * Returns the stages of a time step. They are called through an interface, so that the JIT
   * compiles each on its own (docs/decisions/008).
   */
  private List<IntConsumer> stages(
      PassInputs pass, RowRange range, PackedWeights weights, FloatSequences into) {
    List<IntConsumer> stages = new ArrayList<>();
    stages.add(step -> writeFeatures(pass, range, step));
    stages.add(step -> multiply(range.size(), weights, step));
    stages.add(step -> tanhGates(range.size(), step));
    stages.add(step -> updateState(pass, range, step));
    stages.add(step -> writeHidden(pass, step + 1, range.size()));
    if (into != null) {
      stages.add(step -> writeOutput(range, pass.time(step), into));
    }
    return stages;
  }

  /** Prepares the arrays and the state before the first time step. */
  private void begin(PassInputs pass, RowRange range) {
    int rows = range.size();
    int size = rows * sizes.paddedUnits();
    activations.resize(rows, pass.steps());
    features = ForwardActivations.ensureCapacity(features, rows * sizes.inputs());
    hidden = ForwardActivations.ensureCapacity(hidden, size);
    if (pass.recurrentDropout() != null) {
      dropout = ForwardActivations.ensureCapacity(dropout, size);
      dropped = ForwardActivations.ensureCapacity(dropped, size);
      activations.pack(FloatBuffers.of(pass.recurrentDropout()), range, dropout);
    }
    FloatCellState initial = pass.initial();
    activations.pack(initial == null ? null : initial.memory(), range, activations.memory);
    Arrays.fill(hidden, 0, size, 0);
    if (initial != null) {
      loadHidden(rows, initial.hidden(), range.from());
    }
    writeHidden(pass, 0, rows);
  }

  /** Copies the features into the operands; zeros at masked steps, where the input may be NaN. */
  private void writeFeatures(PassInputs pass, RowRange range, int step) {
    int inputs = sizes.inputs();
    int time = pass.time(step);
    pass.input().read(range, time, FloatBuffer.wrap(features), 0);
    if (!pass.mask().complete(time)) {
      for (int row = 0; row < range.size(); row++) {
        if (pass.mask().missing(range.from() + row, time)) {
          Arrays.fill(features, row * inputs, (row + 1) * inputs, 0);
        }
      }
    }
    activations.writeOperands(features, inputs, step, 0);
    int one = activations.operand(step, sizes.biasIndex());
    Arrays.fill(activations.operands, one, one + range.size(), 1);
  }

  private void multiply(int rows, PackedWeights weights, int step) {
    ForwardProduct.multiply(
        step,
        weights.panels(),
        weights.layout(),
        activations.operands,
        activations.operand(step, 0),
        rows,
        activations.gates,
        activations.gates(step));
  }

  private void tanhGates(int rows, int step) {
    int from = activations.gates(step);
    VectorMath.tanh(activations.gates, from, from + rows * sizes.gates());
  }

  /** Computes the state after a time step; a masked row keeps its state. */
  private void updateState(PassInputs pass, RowRange range, int step) {
    int rows = range.size();
    boolean complete = pass.mask().complete(pass.time(step));
    for (int unit = 0; unit < sizes.units(); unit += COUNT) {
      if (complete) {
        updateState(step, unit, 0, rows);
        continue;
      }
      for (int row = 0; row < rows; row++) {
        if (pass.mask().missing(range.from() + row, pass.time(step))) {
          int at = activations.vector(row, unit);
          System.arraycopy(
              activations.memory,
              activations.memory(step) + at,
              activations.memory,
              activations.memory(step + 1) + at,
              COUNT);
        } else {
          updateState(step, unit, row, 1);
        }
      }
    }
  }

  private void updateState(int step, int unit, int row, int rows) {
    int at = activations.vector(row, unit);
    int stride = sizes.paddedUnits();
    LstmGateKernel.updateState(
        activations.gates,
        activations.gates(step) + at * PanelLayout.GATES,
        activations.memory,
        activations.memory(step) + at,
        activations.memory(step + 1) + at,
        activations.tanhMemory,
        activations.tanhMemory(step) + at,
        hidden,
        row * stride + unit,
        stride,
        rows);
  }

  /** Copies the hidden state, after dropout, into the operands of a time step. */
  private void writeHidden(PassInputs pass, int step, int rows) {
    int units = sizes.paddedUnits();
    if (pass.recurrentDropout() == null) {
      activations.writeOperands(hidden, units, step, sizes.hiddenIndex());
      return;
    }
    for (int row = 0; row < rows; row++) {
      for (int unit = 0; unit < units; unit += COUNT) {
        fromArray(SPECIES, hidden, row * units + unit)
            .mul(fromArray(SPECIES, dropout, activations.vector(row, unit)))
            .intoArray(dropped, row * units + unit);
      }
    }
    activations.writeOperands(dropped, units, step, sizes.hiddenIndex());
  }

  private void writeOutput(RowRange range, int time, FloatSequences into) {
    into.write(range, time, FloatBuffer.wrap(hidden), 0, sizes.paddedUnits());
  }

  private void loadHidden(int rows, FloatBuffer states, int from) {
    int units = sizes.units();
    for (int row = 0; row < rows; row++) {
      states.get((from + row) * units, hidden, row * sizes.paddedUnits(), units);
    }
  }

  /** Returns the dropout factors of the hidden state; valid only if the pass has dropout. */
  float[] dropout() {
    return dropout;
  }
}
