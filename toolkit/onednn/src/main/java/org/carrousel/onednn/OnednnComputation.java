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
import org.carrousel.engine.Precision;
import org.carrousel.engine.SequenceComputation;
import org.carrousel.engine.TimeMask;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Computation of a cell in one direction on oneDNN. oneDNN's primitives have no masks: if a batch
 * has masked steps, {@link PackedLayout} moves the present steps to the front, and an additional
 * input feature keeps the state unchanged behind the end of a row.
 */
final class OnednnComputation implements SequenceComputation {
  /** Shapes whose primitives are cached: training repeats the same batch lengths. */
  private static final int CACHED_SHAPES = 64;

  private final OnednnCell cell;
  private final CellShape shape;
  private final Direction direction;

  private final LruCache<RnnDescriptors, BatchPasses> passCache = new LruCache<>(CACHED_SHAPES);
  private final List<MemoryArena> arenas = new ArrayList<>();

  private SequenceLayout layout;
  private BatchPasses passes;
  private Inputs inputs;
  private FloatCellState lastStates;

  /** Gradients with respect to the states before the first time step. */
  private FloatCellState before;

  private Supplier<CellState> initialGradient;

  /**
   * The arrays whose memory a backward pass reads: fields, so that they are not freed meanwhile.
   */
  private FloatSequences hiddenGradient;

  private INDArray lastGradient;

  /** Arguments of the latest forward pass. */
  private record Inputs(
      FloatSequences input,
      TimeMask mask,
      FloatCellState before,
      Map<String, INDArray> parameters) {}

  OnednnComputation(OnednnCell cell, CellShape shape, Direction direction) {
    this.cell = cell;
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
    RnnDescriptors descriptors =
        new RnnDescriptors(
            width,
            shape.units(),
            batch,
            steps,
            layout.readDirection(),
            shape.inference(),
            shape.precision());
    passes =
        passCache.get(
            descriptors, BatchPasses::current, sizes -> new BatchPasses(cell, sizes, arenas));
    lastStates = FloatCellState.resized(lastStates, batch, shape.units(), cell.memory());
    FloatSequences into = hidden == null ? null : FloatSequences.toWrite(hidden);
    passes.forEachGroup(
        group ->
            group.forward(inputs.input(), layout, inputs.before(), parameters, into, lastStates));
  }

  @Override
  public CellState last() {
    return lastStates.detachedCopy();
  }

  @Override
  public void backward(
      INDArray hidden, INDArray last, int steps, Map<String, INDArray> gradients, INDArray input) {
    INDArray sequences = inputs.input().array();
    if (steps < sequences.size(2)) {
      backwardTruncated(hidden, last, steps, gradients, input);
      return;
    }
    int batch = (int) sequences.size(1);
    hiddenGradient = hidden == null ? null : FloatSequences.toRead(hidden);
    lastGradient = last == null ? null : last.dup('c');
    FloatBuffer end = last == null ? null : FloatBuffers.of(lastGradient);
    FloatSequences into = input == null ? null : FloatSequences.toWrite(input);
    before = FloatCellState.resized(before, batch, shape.units(), cell.memory());
    passes.forEachGroup(group -> group.backward(hiddenGradient, end, layout, into, before));
    passes.groups.get(0).gradients().read(cell.gateMappings(), gradients);
    for (RowGroup group : passes.groups.subList(1, passes.groups.size())) {
      group.gradients().add(cell.gateMappings(), gradients);
    }
    if (layout instanceof PackedLayout front && last != null) {
      copyGradientOfEmptyRows(front, end, before.hidden());
    }
    initialGradient = before::detachedCopy;
  }

  @Override
  public CellState initialGradient() {
    return initialGradient.get();
  }

  /**
   * Copies the gradient of the last state where a row has no time step: its state never changed.
   */
  private void copyGradientOfEmptyRows(PackedLayout front, FloatBuffer last, FloatBuffer initial) {
    for (int row = 0; row < inputs.input().array().size(1); row++) {
      if (front.length(row) == 0) {
        initial.put(row * shape.units(), last, row * shape.units(), shape.units());
      }
    }
  }

  /**
   * Computes truncated gradients on the reference engine, in full precision: oneDNN's primitives
   * cannot truncate.
   */
  private void backwardTruncated(
      INDArray hidden, INDArray last, int steps, Map<String, INDArray> gradients, INDArray input) {
    SequenceComputation reference = Engines.reference(shape.precision(Precision.FULL), direction);
    CellState initial = inputs.before() == null ? null : inputs.before().state();
    reference.forward(
        inputs.input().array(), inputs.mask(), initial, null, inputs.parameters(), null);
    reference.backward(hidden, last, steps, gradients, input);
    CellState gradient = reference.initialGradient();
    initialGradient = () -> gradient;
  }
}
