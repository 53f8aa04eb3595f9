package org.carrousel.simd;

import static org.carrousel.simd.Lanes.COUNT;
import static org.carrousel.simd.Lanes.load;
import static org.carrousel.simd.Products.WIDTH;

import java.nio.FloatBuffer;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import org.carrousel.parallel.RowRange;
import org.carrousel.recurrent.FloatMemory;
import org.carrousel.recurrent.States;

/** Reads some rows of a batch, on one thread. */
final class ForwardPass {
  private final Sizes sizes;
  private final Kept kept;

  /** The hidden state, {@code [panels, rows, COUNT]}. */
  private float[] hidden = new float[0];

  /** Factors of the hidden state in the products, likewise. */
  private float[] dropout = new float[0];

  private float[] features = new float[0];
  private float[] outputs = new float[0];

  ForwardPass(Kept kept) {
    this.sizes = kept.sizes;
    this.kept = kept;
  }

  /**
   * Reads sequences.
   *
   * @param into receives the hidden states, {@code [units, batch, time]}; null if nobody wants them
   * @param last receives the states after the sequence
   */
  void run(Call call, RowRange range, float[] weights, FloatBuffer into, States last) {
    int rows = range.size();
    int units = sizes.units();
    FloatBuffer input = FloatMemory.of(call.input());
    begin(call, range);
    for (int step = 0; step < call.steps(); step++) {
      int time = call.time(step);
      takeFeatures(call, input, range, step);
      Products.multiply(
          weights,
          sizes.inner(),
          kept.operands,
          kept.operand(step, 0),
          sizes.operand(),
          rows,
          kept.gates,
          kept.gates(step));
      step(call, range, step);
      feedBack(call, step + 1, rows);
      if (into != null) {
        giveOutputs(rows);
        into.put((time * call.batch() + range.from()) * units, outputs, 0, rows * units);
      }
    }
    kept.give(hidden, 0, range, last.hidden());
    kept.give(kept.memory, kept.memory(call.steps()), range, last.memory());
  }

  /** The state before the first time step. */
  private void begin(Call call, RowRange range) {
    int rows = range.size();
    int size = rows * sizes.paddedUnits();
    kept.resize(rows, call.steps());
    features = Kept.grown(features, rows * sizes.inputs());
    outputs = Kept.grown(outputs, rows * sizes.units());
    hidden = Kept.grown(hidden, size);
    if (call.recurrentDropout() != null) {
      dropout = Kept.grown(dropout, size);
      kept.take(FloatMemory.of(call.recurrentDropout()), range, dropout);
    }
    States initial = call.initial();
    kept.take(initial == null ? null : initial.memory(), range, hidden);
    System.arraycopy(hidden, 0, kept.memory, kept.memory(0), size);
    kept.take(initial == null ? null : initial.hidden(), range, hidden);
    feedBack(call, 0, rows);
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
    int vectors = range.size() * sizes.panels();
    int gates = kept.gates(step);
    int bounded = kept.bounded(step);
    int before = kept.memory(step);
    int after = kept.memory(step + 1);
    Lanes.tanh(kept.gates, gates, gates + vectors * WIDTH);
    Gates.remember(kept.gates, gates, kept.memory, before, after, kept.bounded, bounded, vectors);
    Lanes.tanh(kept.bounded, bounded, bounded + vectors * COUNT);
    if (call.mask().complete(call.time(step))) {
      Gates.putOut(kept.gates, gates, kept.bounded, bounded, hidden, 0, vectors);
      return;
    }
    for (int row = 0; row < range.size(); row++) {
      boolean missing = call.mask().missing(range.from() + row, call.time(step));
      for (int unit = 0; unit < sizes.units(); unit += COUNT) {
        int at = kept.vector(row, unit);
        if (missing) {
          System.arraycopy(kept.memory, before + at, kept.memory, after + at, COUNT);
        } else {
          int gate = gates + at * Products.GATES;
          Gates.putOut(kept.gates, gate, kept.bounded, bounded + at, hidden, at, 1);
        }
      }
    }
  }

  /** Makes the hidden state a part of a time step's operands. */
  private void feedBack(Call call, int step, int rows) {
    boolean dropped = call.recurrentDropout() != null;
    for (int row = 0; row < rows; row++) {
      int to = kept.operand(step, row) + sizes.state();
      for (int unit = 0; unit < sizes.units(); unit += COUNT) {
        int at = kept.vector(row, unit);
        FloatVector state = load(hidden, at);
        if (dropped) {
          state = state.mul(load(dropout, at));
        }
        state.intoArray(kept.operands, to + unit);
      }
    }
  }

  private void giveOutputs(int rows) {
    int units = sizes.units();
    for (int row = 0; row < rows; row++) {
      for (int unit = 0; unit < units; unit += COUNT) {
        int count = Math.min(COUNT, units - unit);
        System.arraycopy(hidden, kept.vector(row, unit), outputs, row * units + unit, count);
      }
    }
  }

  /** Factors of the hidden state in the products, where there is dropout. */
  float[] dropout() {
    return dropout;
  }
}
