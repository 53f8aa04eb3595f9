package org.carrousel.onednn;

import java.nio.FloatBuffer;
import java.util.Map;
import org.bytedeco.dnnl.stream;
import org.carrousel.engine.FloatCellState;
import org.carrousel.engine.FloatSequences;
import org.carrousel.parallel.RowRange;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Forward and backward pass over a range of a batch's rows, on one thread, with their memory. */
final class RowGroup {
  final RowRange rows;
  private final OnednnCell cell;
  private final RnnDescriptors sizes;
  private final stream queue = new stream(OnednnLibrary.processor());
  private final MemoryArena arena;
  private final MemoryArena.Allocator allocator;
  private final ForwardPass forward;
  private final PackedParameters parameters;
  private BackwardPass backward;
  private PackedParameters gradients;

  /** Generation of the arena when the latest of the two passes was created. */
  private int generation;

  /**
   * Creates the forward pass; the backward pass is created on first use.
   *
   * @param sizes whose batch is the number of these rows
   */
  RowGroup(OnednnCell cell, RowRange rows, RnnDescriptors sizes, MemoryArena arena) {
    OnednnLibrary.useOneThread();
    this.cell = cell;
    this.rows = rows;
    this.sizes = sizes;
    this.arena = arena;
    this.allocator = arena.allocator();
    this.forward = new ForwardPass(cell, sizes, allocator);
    this.parameters = forward.parameters(sizes);
    this.generation = arena.generation();
  }

  /** Returns whether the passes' memory is still valid. */
  boolean current() {
    return generation == arena.generation();
  }

  /**
   * Runs the forward pass. All arrays are those of the whole batch.
   *
   * @param before states before the first time step; null for zeros
   * @param table parameters of the cell, by key
   * @param hidden receives the hidden states, {@code [units, batch, time]}; null if not needed
   * @param last receives the states after the last time step
   */
  void forward(
      FloatSequences input,
      SequenceLayout layout,
      FloatCellState before,
      Map<String, INDArray> table,
      FloatSequences hidden,
      FloatCellState last) {
    OnednnLibrary.useOneThread();
    parameters.write(cell.gateMappings(), table);
    if (layout.marksEnds()) {
      parameters.setHoldWeights(cell.holdGates());
    }
    layout.gather(input, rows, forward.input.values(), sizes.inputs());
    copyIn(before == null ? null : before.hidden(), forward.hiddenBefore);
    if (cell.memory()) {
      copyIn(before == null ? null : before.memory(), forward.memoryBefore);
    }
    forward.run(queue);
    int units = sizes.units();
    FloatBuffer states = forward.hidden.values();
    if (hidden != null) {
      layout.scatter(states, units, rows, hidden);
    }
    if (layout instanceof PackedLayout front) {
      FloatBuffer initial = forward.hiddenBefore.values();
      if (hidden != null) {
        front.fillMissing(hidden, rows, initial);
      }
      front.putLast(states, units, rows, initial, last.hidden());
    } else {
      copyOut(forward.lastHidden, last.hidden());
    }
    if (cell.memory()) {
      copyOut(forward.lastMemory, last.memory());
    }
  }

  /**
   * Computes the gradients of the latest forward pass. Arrays are those of the whole batch; the
   * gradients of the parameters are in {@link #gradients} afterwards.
   *
   * @param hidden with respect to each hidden state, {@code [units, batch, time]}; null for zeros
   * @param last with respect to the last hidden states; null for zeros
   * @param input receives the gradient with respect to the input; null if not needed
   * @param before receives the gradients with respect to the states before the first time step
   */
  void backward(
      FloatSequences hidden,
      FloatBuffer last,
      SequenceLayout layout,
      FloatSequences input,
      FloatCellState before) {
    OnednnLibrary.useOneThread();
    if (backward == null) {
      backward = new BackwardPass(cell, sizes, forward, allocator);
      gradients = backward.gradients(sizes);
      // The new pass may have replaced blocks, but none that this group's forward pass uses.
      generation = arena.generation();
    }
    int units = sizes.units();
    if (hidden == null) {
      backward.hiddenGradient.clear();
    } else {
      layout.gather(hidden, rows, backward.hiddenGradient.values(), units);
    }
    if (layout instanceof PackedLayout front) {
      copyIn(null, backward.lastHiddenGradient);
      addLast(last, front, backward.hiddenGradient.values());
    } else {
      copyIn(last, backward.lastHiddenGradient);
    }
    backward.run(queue);
    if (input != null) {
      layout.scatter(backward.inputGradient.values(), sizes.inputs(), rows, input);
    }
    copyOut(backward.hiddenBeforeGradient, before.hidden());
    if (cell.memory()) {
      copyOut(backward.memoryBeforeGradient, before.memory());
    }
  }

  /** Returns the gradients of the parameters, summed over these rows only. */
  PackedParameters gradients() {
    return gradients;
  }

  /** Adds the gradient of the last hidden state to that of each row's last present time step. */
  private void addLast(FloatBuffer last, PackedLayout front, FloatBuffer hidden) {
    if (last == null) {
      return;
    }
    int units = sizes.units();
    for (int row = rows.from(); row < rows.to(); row++) {
      int step = front.length(row) - 1;
      int at = (step * rows.size() + row - rows.from()) * units;
      for (int unit = 0; step >= 0 && unit < units; unit++) {
        hidden.put(at + unit, hidden.get(at + unit) + last.get(row * units + unit));
      }
    }
  }

  private void copyIn(FloatBuffer batch, PrimitiveArgument state) {
    if (batch == null) {
      state.clear();
    } else {
      int size = rows.size() * sizes.units();
      state.values().put(0, batch, rows.from() * sizes.units(), size);
    }
  }

  private void copyOut(PrimitiveArgument state, FloatBuffer batch) {
    batch.put(rows.from() * sizes.units(), state.values(), 0, rows.size() * sizes.units());
  }
}
