package org.carrousel.onednn;

import java.nio.FloatBuffer;
import java.util.Map;
import org.bytedeco.dnnl.stream;
import org.carrousel.engine.FloatCellState;
import org.carrousel.engine.FloatSequences;
import org.carrousel.parallel.RowRange;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Both passes over some rows of a batch, with the memory they need, on one thread. */
final class RowGroup {
  final RowRange rows;
  private final OnednnCell form;
  private final RnnDescriptors sizes;
  private final stream queue = new stream(OnednnLibrary.processor());
  private final MemoryArena arena;
  private final MemoryArena.Lender lender;
  private final ForwardPass forward;
  private final PackedParameters parameters;
  private BackwardPass backward;
  private PackedParameters gradients;

  /** The arena's count of replaced blocks when the latest pass was made. */
  private int made;

  /**
   * @param sizes of these rows alone
   * @param arena of the memory
   */
  RowGroup(OnednnCell form, RowRange rows, RnnDescriptors sizes, MemoryArena arena) {
    OnednnLibrary.stayOnThisThread();
    this.form = form;
    this.rows = rows;
    this.sizes = sizes;
    this.arena = arena;
    this.lender = arena.lender();
    this.forward = new ForwardPass(form, sizes, lender);
    this.parameters = forward.parameters(sizes);
    this.made = arena.replaced();
  }

  /** Whether the memory is still there. */
  boolean current() {
    return made == arena.replaced();
  }

  /**
   * Reads sequences.
   *
   * @param before states before the first time step, of the whole batch; null for zeros
   * @param hidden receives the hidden states, {@code [units, batch, time]}; null if nobody wants
   *     them
   * @param last receives the states after the sequence, of the whole batch
   */
  void forward(
      FloatSequences input,
      SequenceLayout layout,
      FloatCellState before,
      Map<String, INDArray> table,
      FloatSequences hidden,
      FloatCellState last) {
    OnednnLibrary.stayOnThisThread();
    parameters.write(form.gateMappings(), table);
    if (layout.marksEnds()) {
      parameters.hold(form.holding());
    }
    layout.take(input, rows, forward.input.values(), sizes.inputs());
    copyIn(before == null ? null : before.hidden(), forward.hiddenBefore);
    if (form.memory()) {
      copyIn(before == null ? null : before.memory(), forward.memoryBefore);
    }
    forward.run(queue);
    int units = sizes.units();
    FloatBuffer states = forward.hidden.values();
    if (hidden != null) {
      layout.putBack(states, units, rows, hidden);
    }
    if (layout instanceof PackedLayout front) {
      FloatBuffer initial = forward.hiddenBefore.values();
      if (hidden != null) {
        front.carry(hidden, rows, initial);
      }
      front.putLast(states, units, rows, initial, last.hidden());
    } else {
      copyOut(forward.lastHidden, last.hidden());
    }
    if (form.memory()) {
      copyOut(forward.lastMemory, last.memory());
    }
  }

  /**
   * Gradients of the latest forward pass; those of the parameters stay in {@link #gradients}.
   *
   * @param hidden with respect to each hidden state, {@code [units, batch, time]}; null for zeros
   * @param last with respect to the last hidden states, of the whole batch; null for zeros
   * @param input receives the gradient with respect to the input; null if nobody wants it
   * @param before receives the gradients with respect to the states before
   */
  void backward(
      FloatSequences hidden,
      FloatBuffer last,
      SequenceLayout layout,
      FloatSequences input,
      FloatCellState before) {
    OnednnLibrary.stayOnThisThread();
    if (backward == null) {
      backward = new BackwardPass(form, sizes, forward, lender);
      gradients = backward.gradients(sizes);
      // What was replaced for this pass had been lent to other groups.
      made = arena.replaced();
    }
    int units = sizes.units();
    if (hidden == null) {
      backward.hiddenGradient.clear();
    } else {
      layout.take(hidden, rows, backward.hiddenGradient.values(), units);
    }
    if (layout instanceof PackedLayout front) {
      copyIn(null, backward.lastHiddenGradient);
      addLast(last, front, backward.hiddenGradient.values());
    } else {
      copyIn(last, backward.lastHiddenGradient);
    }
    backward.run(queue);
    if (input != null) {
      layout.putBack(backward.inputGradient.values(), sizes.inputs(), rows, input);
    }
    copyOut(backward.hiddenBeforeGradient, before.hidden());
    if (form.memory()) {
      copyOut(backward.memoryBeforeGradient, before.memory());
    }
  }

  /** Of the parameters, from these rows alone. */
  PackedParameters gradients() {
    return gradients;
  }

  /** The last hidden state of a row is that after its last time step. */
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
