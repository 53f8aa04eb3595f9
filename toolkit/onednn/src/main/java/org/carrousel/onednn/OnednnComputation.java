package org.carrousel.onednn;

import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carrousel.recurrent.CellShape;
import org.carrousel.recurrent.CellState;
import org.carrousel.recurrent.Direction;
import org.carrousel.recurrent.SequenceComputation;
import org.carrousel.recurrent.TimeMask;
import org.carrousel.recurrent.nd4j.Nd4jEngine;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A cell in one direction on oneDNN. Its primitives know no masks: where something is missing, rows
 * are moved to the front, and a further input feature, 1 behind a row's end, makes the state stay
 * as it is.
 */
final class OnednnComputation implements SequenceComputation {
  /** Shapes whose primitives and memory are kept: batches of a few lengths come again and again. */
  private static final int KEPT = 4;

  private final CellForm form;
  private final CellShape shape;
  private final Direction direction;
  private final Map<Descriptions, Passes> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

  private Passes passes;
  private Alignment alignment;
  private Call call;

  /** What a forward pass was given. */
  private record Call(
      INDArray input, TimeMask mask, CellState initial, Map<String, INDArray> parameters) {}

  OnednnComputation(CellForm form, CellShape shape, Direction direction) {
    this.form = form;
    this.shape = shape;
    this.direction = direction;
  }

  @Override
  public Reading forward(
      INDArray input,
      TimeMask mask,
      CellState initial,
      INDArray recurrentDropout,
      Map<String, INDArray> parameters) {
    call = new Call(input, mask, initial, parameters);
    int batch = (int) input.size(1);
    int steps = (int) input.size(2);
    alignment = mask.complete() ? null : new Alignment(mask, batch, steps, direction);
    passes = passes(batch, steps);
    ForwardPass forward = passes.forward;
    Values values = forward.parameters(passes.sizes);
    values.write(form.placements(), parameters);
    state(forward.hiddenBefore, initial == null ? null : initial.hidden());
    if (form.memory()) {
      state(forward.memoryBefore, initial == null ? null : initial.memory());
    }
    if (alignment == null) {
      forward.input.borrow(dense(input));
      passes.runForward();
      return new Reading(passes.hidden, last(forward.lastHidden.values()));
    }
    values.hold(form.holding());
    INDArray front = passes.sequence(shape.inputs() + 1);
    alignment.toFront(
        Values.of(dense(input)), shape.inputs(), Values.of(front), shape.inputs() + 1, 1);
    forward.input.borrow(front);
    passes.runForward();
    INDArray hidden = passes.sequence(shape.units());
    alignment.toTimes(Values.of(passes.hidden), shape.units(), Values.of(hidden), shape.units());
    alignment.carry(Values.of(hidden), shape.units(), forward.hiddenBefore.values());
    int end = direction == Direction.FORWARD ? steps - 1 : 0;
    FloatBuffer last = Values.of(hidden).slice(end * batch * shape.units(), batch * shape.units());
    return new Reading(hidden, last(last));
  }

  @Override
  public Gradients backward(
      INDArray hidden, INDArray last, int steps, Map<String, INDArray> gradients) {
    if (steps < passes.sizes.steps()) {
      return truncated(hidden, last, steps, gradients);
    }
    BackwardPass backward = passes.backward();
    state(backward.lastHiddenGradient, alignment == null ? last : null);
    backward.hiddenGradient.borrow(hiddenGradient(hidden, last));
    passes.runBackward();
    backward.gradients(passes.sizes).read(form.placements(), gradients);
    INDArray input = backward.inputGradient.borrowed();
    if (alignment != null) {
      INDArray times = passes.sequence(shape.inputs());
      alignment.toTimes(Values.of(input), shape.inputs() + 1, Values.of(times), shape.inputs());
      input = times;
    }
    INDArray memory = form.memory() ? rows(backward.memoryBeforeGradient.values()) : null;
    INDArray initial = rows(backward.hiddenBeforeGradient.values());
    if (alignment != null && last != null) {
      alignment.emptyRows().forEach(row -> initial.getRow(row).addi(last.getRow(row)));
    }
    return new Gradients(input, new CellState(initial, memory, null));
  }

  /** oneDNN's primitives go all the way back; where that is not wanted the reference is asked. */
  private Gradients truncated(
      INDArray hidden, INDArray last, int steps, Map<String, INDArray> gradients) {
    SequenceComputation reference = new Nd4jEngine().computation(shape, direction);
    reference.forward(call.input(), call.mask(), call.initial(), null, call.parameters());
    return reference.backward(hidden, last, steps, gradients);
  }

  private INDArray hiddenGradient(INDArray hidden, INDArray last) {
    if (alignment == null) {
      return hidden == null ? passes.sequence(shape.units()) : dense(hidden);
    }
    INDArray front = passes.sequence(shape.units());
    FloatBuffer values = Values.of(front);
    if (hidden != null) {
      alignment.toFront(Values.of(dense(hidden)), shape.units(), values, shape.units(), 0);
    }
    if (last != null) {
      FloatBuffer rows = Values.of(last.dup('c'));
      for (int row = 0; row < passes.sizes.batch(); row++) {
        if (alignment.length(row) > 0) {
          int from = alignment.place(row, alignment.length(row) - 1) * shape.units();
          for (int unit = 0; unit < shape.units(); unit++) {
            float sum = values.get(from + unit) + rows.get(row * shape.units() + unit);
            values.put(from + unit, sum);
          }
        }
      }
    }
    return front;
  }

  private Passes passes(int batch, int steps) {
    Descriptions sizes =
        alignment == null
            ? new Descriptions(shape.inputs(), shape.units(), batch, steps, direction)
            : new Descriptions(shape.inputs() + 1, shape.units(), batch, steps, Direction.FORWARD);
    Passes known = kept.computeIfAbsent(sizes, s -> new Passes(form, s));
    if (kept.size() > KEPT) {
      kept.remove(kept.keySet().iterator().next());
    }
    return known;
  }

  /** Sets the state before the first time step, or a gradient; null for zeros. */
  private static void state(Argument state, INDArray rows) {
    if (rows == null) {
      state.clear();
    } else {
      state.values().put(0, Values.of(rows.dup('c')), 0, (int) rows.length());
    }
  }

  private CellState last(FloatBuffer hidden) {
    INDArray memory = form.memory() ? rows(passes.forward.lastMemory.values()) : null;
    return new CellState(rows(hidden), memory, null);
  }

  /** A copy, {@code [batch, units]}. */
  @SuppressWarnings("try")
  private INDArray rows(FloatBuffer values) {
    try (MemoryWorkspace outside = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
      INDArray rows =
          Nd4j.create(DataType.FLOAT, new long[] {passes.sizes.batch(), shape.units()}, 'c');
      Values.of(rows).put(0, values, 0, (int) rows.length());
      return rows;
    }
  }

  private static INDArray dense(INDArray sequence) {
    long features = sequence.size(0);
    boolean dense =
        sequence.stride(0) == 1
            && sequence.stride(1) == features
            && sequence.stride(2) == features * sequence.size(1);
    return dense ? sequence : sequence.dup('f');
  }
}
