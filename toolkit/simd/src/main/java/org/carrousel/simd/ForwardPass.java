package org.carrousel.simd;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.carrousel.recurrent.FloatMemory;
import org.carrousel.recurrent.RowRange;
import org.carrousel.recurrent.States;

/** Reads some rows of a batch, on one thread. */
final class ForwardPass {
  private final Sizes sizes;
  private final Kept kept;
  private float[] hidden = new float[0];
  private float[] features = new float[0];
  private float[] outputs = new float[0];
  private float[] dropout = new float[0];

  ForwardPass(Kept kept) {
    this.sizes = kept.sizes;
    this.kept = kept;
  }

  /**
   * Reads sequences.
   *
   * @param into receives the hidden states, {@code [units, batch, time]}
   * @param last receives the states after the sequence
   */
  void run(Call call, RowRange range, float[] weights, FloatBuffer into, States last) {
    int rows = range.size();
    int units = sizes.units();
    int size = rows * sizes.paddedUnits();
    kept.resize(rows, call.steps());
    features = Kept.grown(features, rows * sizes.inputs());
    outputs = Kept.grown(outputs, rows * units);
    hidden = kept.padded(hiddenBefore(call), range, Kept.grown(hidden, size));
    begin(call, range, size);
    FloatBuffer input = FloatMemory.of(call.input());
    for (int step = 0; step < call.steps(); step++) {
      takeFeatures(call, input, range, step);
      Products.multiply(
          weights,
          sizes.inner(),
          kept.operands,
          kept.operand(step, 0),
          sizes.operand(),
          rows,
          kept.gates,
          kept.gates(step, 0),
          kept.panel());
      step(call, range, step);
      for (int row = 0; row < rows; row++) {
        System.arraycopy(hidden, row * sizes.paddedUnits(), outputs, row * units, units);
      }
      into.put((call.time(step) * call.batch() + range.from()) * units, outputs, 0, rows * units);
    }
    end(call, range, last);
  }

  private static FloatBuffer hiddenBefore(Call call) {
    return call.initial() == null ? null : call.initial().hidden();
  }

  /** The state before the first time step. */
  private void begin(Call call, RowRange range, int size) {
    if (call.recurrentDropout() != null) {
      FloatBuffer factors = FloatMemory.of(call.recurrentDropout());
      dropout = kept.padded(factors, range, Kept.grown(dropout, size));
    }
    float[] memory = new float[size];
    kept.padded(call.initial() == null ? null : call.initial().memory(), range, memory);
    System.arraycopy(memory, 0, kept.memory, kept.memory(0, 0), size);
    for (int row = 0; row < range.size(); row++) {
      feedBack(call, 0, row);
    }
  }

  /** Padding counts as zeros: it may hold anything, also what is not a number. */
  private void takeFeatures(Call call, FloatBuffer input, RowRange range, int step) {
    int inputs = sizes.inputs();
    int time = call.time(step);
    input.get((time * call.batch() + range.from()) * inputs, features, 0, range.size() * inputs);
    for (int row = 0; row < range.size(); row++) {
      int to = kept.operand(step, row);
      if (call.mask().missing(range.from() + row, time)) {
        Arrays.fill(kept.operands, to, to + inputs, 0);
      } else {
        System.arraycopy(features, row * inputs, kept.operands, to, inputs);
      }
      kept.operands[to + sizes.one()] = 1;
    }
  }

  /** From weighted sums to the state after a time step; a row without one keeps its state. */
  private void step(Call call, RowRange range, int step) {
    int rows = range.size();
    int units = sizes.paddedUnits();
    for (int panel = 0; panel < sizes.panels(); panel++) {
      int from = kept.gates(step, 0) + panel * kept.panel();
      Lanes.tanh(kept.gates, from, from + rows * Products.WIDTH);
    }
    for (int row = 0; row < rows; row++) {
      int before = kept.memory(step, row);
      int after = kept.memory(step + 1, row);
      Gates.remember(
          kept.gates, kept.gates(step, row), kept.panel(), kept.memory, before, after, units);
    }
    int bounded = kept.bounded(step, 0);
    System.arraycopy(kept.memory, kept.memory(step + 1, 0), kept.bounded, bounded, rows * units);
    Lanes.tanh(kept.bounded, bounded, bounded + rows * units);
    for (int row = 0; row < rows; row++) {
      if (call.mask().missing(range.from() + row, call.time(step))) {
        stay(step, row);
      } else {
        Gates.putOut(
            kept.gates,
            kept.gates(step, row),
            kept.panel(),
            kept.bounded,
            kept.bounded(step, row),
            hidden,
            row * units,
            units);
        feedBack(call, step + 1, row);
      }
    }
  }

  private void stay(int step, int row) {
    int units = sizes.paddedUnits();
    System.arraycopy(
        kept.memory, kept.memory(step, row), kept.memory, kept.memory(step + 1, row), units);
    System.arraycopy(
        kept.operands,
        kept.operand(step, row) + sizes.state(),
        kept.operands,
        kept.operand(step + 1, row) + sizes.state(),
        units);
  }

  /** Makes the hidden state a part of a time step's operand. */
  private void feedBack(Call call, int step, int row) {
    int from = row * sizes.paddedUnits();
    int to = kept.operand(step, row) + sizes.state();
    System.arraycopy(hidden, from, kept.operands, to, sizes.paddedUnits());
    if (call.recurrentDropout() != null) {
      for (int unit = 0; unit < sizes.units(); unit++) {
        kept.operands[to + unit] *= dropout[from + unit];
      }
    }
  }

  private void end(Call call, RowRange range, States last) {
    float[] memory = new float[range.size() * sizes.paddedUnits()];
    System.arraycopy(kept.memory, kept.memory(call.steps(), 0), memory, 0, memory.length);
    kept.unpadded(hidden, range, last.hidden());
    kept.unpadded(memory, range, last.memory());
  }

  /** Factors of the hidden state in the products, where there is dropout. */
  float[] dropout() {
    return dropout;
  }
}
