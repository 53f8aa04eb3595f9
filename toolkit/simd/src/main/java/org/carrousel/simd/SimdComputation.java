package org.carrousel.simd;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carrousel.array.FloatBuffers;
import org.carrousel.engine.CellShape;
import org.carrousel.engine.CellState;
import org.carrousel.engine.Direction;
import org.carrousel.engine.FloatCellState;
import org.carrousel.engine.FloatSequences;
import org.carrousel.engine.SequenceComputation;
import org.carrousel.engine.TimeMask;
import org.carrousel.parallel.ParallelFor;
import org.carrousel.parallel.RowRange;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Computation of an LSTM in one direction. The rows of a batch are split among threads. */
final class SimdComputation implements SequenceComputation {
  /** Cost of one unit's gates, in multiplications of a matrix product. */
  private static final long GATES_EFFORT = 200;

  private final LayerSizes sizes;
  private final boolean inference;
  private final Direction direction;
  private final PackedWeights weights;
  private final List<ForwardPass> forward = new ArrayList<>();
  private final List<BackwardPass> backward = new ArrayList<>();
  private PassInputs pass;
  private List<RowRange> ranges;

  /**
   * The arrays whose memory a backward pass reads: fields, so that they are not freed meanwhile.
   */
  private FloatSequences hiddenGradient;

  private INDArray lastGradient;

  SimdComputation(CellShape shape, Direction direction) {
    this.sizes = new LayerSizes(shape.inputs(), shape.units());
    this.inference = shape.inference();
    this.direction = direction;
    this.weights = new PackedWeights(sizes, inference);
  }

  @Override
  public void forward(
      INDArray input,
      TimeMask mask,
      CellState initial,
      INDArray recurrentDropout,
      Map<String, INDArray> parameters,
      INDArray hidden) {
    int batch = (int) input.size(1);
    int steps = (int) input.size(2);
    pass =
        new PassInputs(
            FloatSequences.toRead(input),
            batch,
            steps,
            direction,
            mask,
            FloatCellState.copy(initial),
            recurrentDropout == null ? null : recurrentDropout.dup('c'));
    prepare();
    int fewest = ranges.stream().mapToInt(RowRange::size).min().orElseThrow();
    weights.write(parameters, WeightLayout.of(sizes.inner(), fewest));
    FloatSequences into = hidden == null ? null : FloatSequences.toWrite(hidden);
    ParallelFor.forEach(ranges.size(), i -> forward.get(i).run(pass, ranges.get(i), weights, into));
  }

  @Override
  public CellState last() {
    FloatCellState last = FloatCellState.uninitialized(pass.batch(), sizes.units(), true);
    for (int i = 0; i < ranges.size(); i++) {
      forward.get(i).writeLastState(pass, ranges.get(i), last);
    }
    return last.state();
  }

  @Override
  public void backward(
      INDArray hidden, INDArray last, int steps, Map<String, INDArray> gradients, INDArray input) {
    hiddenGradient = hidden == null ? null : FloatSequences.toRead(hidden);
    lastGradient = last == null ? null : last.dup('c');
    FloatBuffer end = last == null ? null : FloatBuffers.of(lastGradient);
    FloatSequences into = input == null ? null : FloatSequences.toWrite(input);
    int first = Math.max(0, pass.steps() - steps);
    ParallelFor.forEach(
        ranges.size(),
        i ->
            backward
                .get(i)
                .run(pass, ranges.get(i), weights.panelsBack(), hiddenGradient, end, first, into));
    float[] sums = backward.get(0).sums();
    for (BackwardPass further : backward.subList(1, ranges.size())) {
      add(further.sums(), sums);
    }
    weights.read(sums, gradients);
  }

  @Override
  public CellState initialGradient() {
    FloatCellState before = FloatCellState.uninitialized(pass.batch(), sizes.units(), true);
    for (int i = 0; i < ranges.size(); i++) {
      backward.get(i).writeInitialGradient(ranges.get(i), before);
    }
    return before.state();
  }

  private void prepare() {
    long effort = sizes.weights() + GATES_EFFORT * sizes.units();
    ranges = RowRange.split(pass.batch(), effort * pass.batch() * pass.steps());
    while (forward.size() < ranges.size()) {
      ForwardActivations activations = new ForwardActivations(sizes, inference);
      forward.add(new ForwardPass(activations));
      backward.add(new BackwardPass(activations, forward.get(forward.size() - 1)));
    }
  }

  private static void add(float[] summands, float[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += summands[i];
    }
  }
}
