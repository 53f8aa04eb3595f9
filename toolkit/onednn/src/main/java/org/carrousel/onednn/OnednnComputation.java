package org.carrousel.onednn;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.carrousel.array.FloatBuffers;
import org.carrousel.engine.CellShape;
import org.carrousel.engine.CellState;
import org.carrousel.engine.Direction;
import org.carrousel.engine.Engines;
import org.carrousel.engine.FloatCellState;
import org.carrousel.engine.FloatSequences;
import org.carrousel.engine.SequenceComputation;
import org.carrousel.engine.TimeMask;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A cell in one direction on oneDNN. Its primitives know no masks: where something is missing, rows
 * are moved to the front, and a further input feature, 1 behind a row's end, makes the state stay
 * as it is.
 */
final class OnednnComputation implements SequenceComputation {
  /** Batches of some lengths come again and again. */
  private static final int CACHED_SHAPES = 64;

  private final OnednnCell form;
  private final CellShape shape;
  private final Direction direction;

  private final LruCache<RnnDescriptors, BatchPasses> passCache = new LruCache<>(CACHED_SHAPES);
  private final List<MemoryArena> arenas = new ArrayList<>();

  private SequenceLayout layout;
  private BatchPasses passes;
  private Inputs inputs;
  private FloatCellState lastStates;

  /** Gradients with respect to the states before. */
  private FloatCellState before;

  private Supplier<CellState> initialGradient;

  /** Kept while a backward pass reads them. */
  private FloatSequences hiddenGradient;

  private INDArray lastGradient;

  /** What a forward pass was given. */
  private record Inputs(
      FloatSequences input,
      TimeMask mask,
      FloatCellState before,
      Map<String, INDArray> parameters) {}

  OnednnComputation(OnednnCell form, CellShape shape, Direction direction) {
    this.form = form;
    this.shape = shape;
    this.direction = direction;
  }

  @Override
  public void forward(
      INDArray input,
      TimeMask mask,
      CellState initial,
      INDArray recurrentDropout,
      Map<String, INDArray> parameters,
      INDArray hidden) {
    inputs =
        new Inputs(FloatSequences.toRead(input), mask, FloatCellState.copy(initial), parameters);
    int batch = (int) input.size(1);
    int steps = (int) input.size(2);
    layout =
        mask.complete()
            ? new DenseLayout(steps, direction)
            : new PackedLayout(mask, batch, steps, direction);
    int width = shape.inputs() + (layout.marksEnds() ? 1 : 0);
    RnnDescriptors wanted =
        new RnnDescriptors(
            width,
            shape.units(),
            batch,
            steps,
            layout.readDirection(),
            shape.inference(),
            shape.precision());
    passes =
        passCache.get(wanted, BatchPasses::current, sizes -> new BatchPasses(form, sizes, arenas));
    lastStates = FloatCellState.resized(lastStates, batch, shape.units(), form.memory());
    FloatSequences into = hidden == null ? null : FloatSequences.toWrite(hidden);
    passes.forEachGroup(
        group ->
            group.forward(inputs.input(), layout, inputs.before(), parameters, into, lastStates));
  }

  @Override
  public CellState last() {
    return lastStates.lasting();
  }

  @Override
  public void backward(
      INDArray hidden, INDArray last, int steps, Map<String, INDArray> gradients, INDArray input) {
    INDArray sequences = inputs.input().array();
    if (steps < sequences.size(2)) {
      truncated(hidden, last, steps, gradients, input);
      return;
    }
    int batch = (int) sequences.size(1);
    hiddenGradient = hidden == null ? null : FloatSequences.toRead(hidden);
    lastGradient = last == null ? null : last.dup('c');
    FloatBuffer end = last == null ? null : FloatBuffers.of(lastGradient);
    FloatSequences into = input == null ? null : FloatSequences.toWrite(input);
    before = FloatCellState.resized(before, batch, shape.units(), form.memory());
    passes.forEachGroup(group -> group.backward(hiddenGradient, end, layout, into, before));
    passes.groups.get(0).gradients().read(form.gateMappings(), gradients);
    for (RowGroup group : passes.groups.subList(1, passes.groups.size())) {
      group.gradients().add(form.gateMappings(), gradients);
    }
    if (layout instanceof PackedLayout front && last != null) {
      passInitial(front, end, before.hidden());
    }
    initialGradient = before::lasting;
  }

  @Override
  public CellState initialGradient() {
    return initialGradient.get();
  }

  /** Where a row has no time step at all, its last state is the initial one. */
  private void passInitial(PackedLayout front, FloatBuffer last, FloatBuffer initial) {
    for (int row = 0; row < inputs.input().array().size(1); row++) {
      if (front.length(row) == 0) {
        initial.put(row * shape.units(), last, row * shape.units(), shape.units());
      }
    }
  }

  /** oneDNN's primitives go all the way back; where that is not wanted the reference is asked. */
  private void truncated(
      INDArray hidden, INDArray last, int steps, Map<String, INDArray> gradients, INDArray input) {
    SequenceComputation reference = Engines.reference(shape, direction);
    CellState initial = inputs.before() == null ? null : inputs.before().state();
    reference.forward(
        inputs.input().array(), inputs.mask(), initial, null, inputs.parameters(), null);
    reference.backward(hidden, last, steps, gradients, input);
    CellState found = reference.initialGradient();
    initialGradient = () -> found;
  }
}
