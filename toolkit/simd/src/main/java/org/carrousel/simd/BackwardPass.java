package org.carrousel.simd;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.carrousel.recurrent.RowRange;
import org.carrousel.recurrent.States;

/** Gradients of the latest forward pass over some rows of a batch, on one thread. */
final class BackwardPass {
  private final Sizes sizes;
  private final Kept kept;
  private final ForwardPass forward;
  private float[] hidden = new float[0];
  private float[] memory = new float[0];
  private float[] above = new float[0];
  private float[] operands = new float[0];
  private float[] exchanged = new float[0];
  private float[] sums = new float[0];

  BackwardPass(Kept kept, ForwardPass forward) {
    this.sizes = kept.sizes;
    this.kept = kept;
    this.forward = forward;
  }

  /**
   * Computes gradients; those of weights and biases are left in {@link #sums}.
   *
   * @param hiddenGradient with respect to each hidden state, {@code [units, batch, time]}; null for
   *     zeros
   * @param last with respect to the last hidden states; null for zeros
   * @param first the number of the first time step that gradients flow through
   * @param into receives the gradient with respect to the input; zeros before the first time step
   * @param before receives those with respect to the states before
   */
  void run(
      Call call,
      RowRange range,
      float[] weights,
      FloatBuffer hiddenGradient,
      FloatBuffer last,
      int first,
      FloatBuffer into,
      States before) {
    int rows = range.size();
    int size = rows * sizes.paddedUnits();
    hidden = kept.padded(last, range, Kept.grown(hidden, size));
    memory = kept.padded(null, range, Kept.grown(memory, size));
    above = Kept.grown(above, size);
    operands = Kept.grown(operands, rows * sizes.operandGradient());
    exchanged = Kept.grown(exchanged, rows * Math.max(sizes.units(), sizes.inputs()));
    for (int step = call.steps() - 1; step >= first; step--) {
      if (hiddenGradient != null) {
        addAbove(call, range, step, hiddenGradient);
      }
      for (int row = 0; row < rows; row++) {
        differentiate(call, range, step, row);
      }
      Products.multiplyBack(
          weights,
          kept.gates,
          kept.gates(step, 0),
          kept.panel(),
          sizes.panels(),
          rows,
          operands,
          sizes.operandGradient());
      passOn(call, range, step);
      putInput(call, range, step, into);
    }
    clearInput(call, range, first, into);
    kept.unpadded(hidden, range, before.hidden());
    kept.unpadded(memory, range, before.memory());
    sums = sums.length == 0 ? new float[sizes.operand() * sizes.gates()] : sums;
    Arrays.fill(sums, 0);
    Products.addOuter(
        kept.operands,
        sizes.operand(),
        first * rows,
        call.steps() * rows,
        kept.gates,
        kept.panel(),
        sums);
  }

  /** Panels {@code [operand, gates of a vector]}. */
  float[] sums() {
    return sums;
  }

  private void addAbove(Call call, RowRange range, int step, FloatBuffer gradient) {
    int units = sizes.units();
    int time = call.time(step);
    gradient.get((time * call.batch() + range.from()) * units, exchanged, 0, range.size() * units);
    for (int row = 0; row < range.size(); row++) {
      if (!call.mask().missing(range.from() + row, time)) {
        int to = row * sizes.paddedUnits();
        for (int unit = 0; unit < units; unit++) {
          hidden[to + unit] += exchanged[row * units + unit];
        }
      }
    }
  }

  private void differentiate(Call call, RowRange range, int step, int row) {
    int units = sizes.paddedUnits();
    int gates = kept.gates(step, row);
    if (call.mask().missing(range.from() + row, call.time(step))) {
      Gates.clear(kept.gates, gates, kept.panel(), units);
    } else {
      Gates.differentiate(
          kept.gates,
          gates,
          kept.panel(),
          kept.memory,
          kept.memory(step, row),
          kept.bounded,
          kept.bounded(step, row),
          hidden,
          memory,
          row * units,
          units);
    }
  }

  /** To the hidden state before the time step; where that is missing it is the same state. */
  private void passOn(Call call, RowRange range, int step) {
    int units = sizes.paddedUnits();
    for (int row = 0; row < range.size(); row++) {
      if (!call.mask().missing(range.from() + row, call.time(step))) {
        int to = row * units;
        System.arraycopy(operands, row * sizes.operandGradient(), hidden, to, units);
        if (call.recurrentDropout() != null) {
          for (int unit = to; unit < to + units; unit++) {
            hidden[unit] *= forward.dropout()[unit];
          }
        }
      }
    }
  }

  private void putInput(Call call, RowRange range, int step, FloatBuffer into) {
    int inputs = sizes.inputs();
    for (int row = 0; row < range.size(); row++) {
      int from = row * sizes.operandGradient() + sizes.paddedUnits();
      System.arraycopy(operands, from, exchanged, row * inputs, inputs);
    }
    int at = (call.time(step) * call.batch() + range.from()) * inputs;
    into.put(at, exchanged, 0, range.size() * inputs);
  }

  private void clearInput(Call call, RowRange range, int first, FloatBuffer into) {
    int size = range.size() * sizes.inputs();
    Arrays.fill(exchanged, 0, size, 0);
    for (int step = 0; step < first; step++) {
      into.put(
          (call.time(step) * call.batch() + range.from()) * sizes.inputs(), exchanged, 0, size);
    }
  }
}
