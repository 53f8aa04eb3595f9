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

/** Reads some rows of a batch, on one thread. */
final class ForwardPass {
  private final LayerSizes sizes;
  private final ForwardActivations activations;

  /** The hidden state, {@code [rows, padded units]}. */
  private float[] hidden = new float[0];

  /** Factors of the hidden state in the products, {@code [panels, rows, COUNT]}. */
  private float[] dropout = new float[0];

  /** The hidden state times these. */
  private float[] dropped = new float[0];

  private float[] features = new float[0];

  ForwardPass(ForwardActivations activations) {
    this.sizes = activations.sizes;
    this.activations = activations;
  }

  /**
   * Reads sequences.
   *
   * @param into receives the hidden states, {@code [units, batch, time]}; null if nobody wants them
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

  /** The states after the sequence. */
  void giveLast(PassInputs pass, RowRange range, FloatCellState last) {
    int units = sizes.units();
    for (int row = 0; row < range.size(); row++) {
      int to = (range.from() + row) * units;
      last.hidden().put(to, hidden, row * sizes.paddedUnits(), units);
    }
    activations.give(activations.memory, activations.memory(pass.steps()), range, last.memory());
  }

  /**
   * What is done at each time step. Stages are called through an interface, so that the compiler
   * compiles each by itself: in one large method, it would put vectors into objects.
   */
  private List<IntConsumer> stages(
      PassInputs pass, RowRange range, PackedWeights weights, FloatSequences into) {
    List<IntConsumer> stages = new ArrayList<>();
    stages.add(step -> takeFeatures(pass, range, step));
    stages.add(step -> multiply(range.size(), weights, step));
    stages.add(step -> bound(range.size(), step));
    stages.add(step -> remember(pass, range, step));
    stages.add(step -> feedBack(pass, step + 1, range.size()));
    if (into != null) {
      stages.add(step -> give(range, pass.time(step), into));
    }
    return stages;
  }

  /** The state before the first time step. */
  private void begin(PassInputs pass, RowRange range) {
    int rows = range.size();
    int size = rows * sizes.paddedUnits();
    activations.resize(rows, pass.steps());
    features = ForwardActivations.grown(features, rows * sizes.inputs());
    hidden = ForwardActivations.grown(hidden, size);
    if (pass.recurrentDropout() != null) {
      dropout = ForwardActivations.grown(dropout, size);
      dropped = ForwardActivations.grown(dropped, size);
      activations.take(FloatBuffers.of(pass.recurrentDropout()), range, dropout);
    }
    FloatCellState initial = pass.initial();
    activations.take(initial == null ? null : initial.memory(), range, activations.memory);
    Arrays.fill(hidden, 0, size, 0);
    if (initial != null) {
      take(rows, initial.hidden(), range.from());
    }
    feedBack(pass, 0, rows);
  }

  /** Padding counts as zeros: it may hold anything, also what is not a number. */
  private void takeFeatures(PassInputs pass, RowRange range, int step) {
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
    activations.takeOperands(features, inputs, step, 0);
    int one = activations.operand(step, sizes.one());
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

  private void bound(int rows, int step) {
    int from = activations.gates(step);
    VectorMath.tanh(activations.gates, from, from + rows * sizes.gates());
  }

  /** From bounded sums to the state after a time step; a row without one keeps its state. */
  private void remember(PassInputs pass, RowRange range, int step) {
    int rows = range.size();
    boolean complete = pass.mask().complete(pass.time(step));
    for (int unit = 0; unit < sizes.units(); unit += COUNT) {
      if (complete) {
        remember(step, unit, 0, rows);
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
          remember(step, unit, row, 1);
        }
      }
    }
  }

  private void remember(int step, int unit, int row, int rows) {
    int at = activations.vector(row, unit);
    int stride = sizes.paddedUnits();
    LstmGateKernel.remember(
        activations.gates,
        activations.gates(step) + at * PanelLayout.GATES,
        activations.memory,
        activations.memory(step) + at,
        activations.memory(step + 1) + at,
        activations.bounded,
        activations.bounded(step) + at,
        hidden,
        row * stride + unit,
        stride,
        rows);
  }

  /** Makes the hidden state a part of a time step's operands. */
  private void feedBack(PassInputs pass, int step, int rows) {
    int units = sizes.paddedUnits();
    if (pass.recurrentDropout() == null) {
      activations.takeOperands(hidden, units, step, sizes.state());
      return;
    }
    for (int row = 0; row < rows; row++) {
      for (int unit = 0; unit < units; unit += COUNT) {
        fromArray(SPECIES, hidden, row * units + unit)
            .mul(fromArray(SPECIES, dropout, activations.vector(row, unit)))
            .intoArray(dropped, row * units + unit);
      }
    }
    activations.takeOperands(dropped, units, step, sizes.state());
  }

  private void give(RowRange range, int time, FloatSequences into) {
    into.write(range, time, FloatBuffer.wrap(hidden), 0, sizes.paddedUnits());
  }

  private void take(int rows, FloatBuffer states, int from) {
    int units = sizes.units();
    for (int row = 0; row < rows; row++) {
      states.get((from + row) * units, hidden, row * sizes.paddedUnits(), units);
    }
  }

  /** Factors of the hidden state in the products, where there is dropout. */
  float[] dropout() {
    return dropout;
  }
}
