package org.carrousel.simd;

import static org.carrousel.simd.PanelLayout.GATES;
import static org.carrousel.simd.PanelLayout.HALF;
import static org.carrousel.simd.PanelLayout.WIDTH;
import static org.carrousel.simd.VectorMath.COUNT;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.carrousel.array.FloatBuffers;
import org.carrousel.cell.ParameterBlock;
import org.carrousel.parallel.ParallelFor;
import org.carrousel.parallel.RowRange;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A cell's parameters in the panels that products take, and their gradients taken out of panels.
 */
final class PackedWeights {
  /** As long as a parameter is moved, a product takes for so many multiplications. */
  private static final long EFFORT = 250;

  private final LayerSizes sizes;
  private final boolean inference;

  /** Column by column, as the parameters lie in the network. */
  private final float[] inputWeights;

  private final float[] recurrentWeights;
  private final float[] biases;

  /** In the order of {@link #layout}. */
  private final float[] panels;

  private WeightLayout layout;

  /** {@code [pairs of vectors of an operand's gradient, gates of all units, HALF]}. */
  private final float[] panelsBack;

  /** Gradients, block by block, column by column. */
  private float[] unpacked = new float[0];

  /**
   * @param inference whether there will be no backward pass
   */
  PackedWeights(LayerSizes sizes, boolean inference) {
    this.sizes = sizes;
    this.inference = inference;
    this.panels = new float[sizes.inner() * sizes.gates()];
    this.panelsBack = new float[inference ? 0 : sizes.operandPairs() * HALF * sizes.gates()];
    this.inputWeights = new float[GATES * sizes.units() * sizes.inputs()];
    this.recurrentWeights = new float[GATES * sizes.units() * sizes.units()];
    this.biases = new float[GATES * sizes.units()];
  }

  float[] panels() {
    return panels;
  }

  WeightLayout layout() {
    return layout;
  }

  float[] panelsBack() {
    return panelsBack;
  }

  /**
   * Takes over a cell's parameters, by key; those that have not changed lie there already.
   *
   * @param wanted where they are to lie
   */
  void write(Map<String, INDArray> parameters, WeightLayout wanted) {
    boolean changed = !wanted.equals(layout);
    layout = wanted;
    changed |= take(parameters.get(ParameterBlock.INPUT_WEIGHTS), inputWeights);
    changed |= take(parameters.get(ParameterBlock.RECURRENT_WEIGHTS), recurrentWeights);
    changed |= take(parameters.get(ParameterBlock.BIAS), biases);
    if (!changed) {
      return;
    }
    forEachGate(
        gate -> {
          pack(gate, inputWeights, 0, sizes.inputs());
          pack(gate, biases, sizes.one(), 1);
          pack(gate, recurrentWeights, sizes.state(), sizes.units());
          if (!inference) {
            packBack(gate, recurrentWeights, 0, sizes.units());
            packBack(gate, inputWeights, sizes.pairs(), sizes.inputs());
          }
        });
  }

  /** Whether these are other values than those taken before. */
  private static boolean take(INDArray parameter, float[] values) {
    boolean[] changed = new boolean[1];
    FloatBuffers.use(
        FloatBuffers.columns(parameter),
        memory -> {
          changed[0] = memory.mismatch(FloatBuffer.wrap(values)) >= 0;
          if (changed[0]) {
            memory.get(values);
          }
        });
    return changed[0];
  }

  /**
   * Puts a gate's columns of a block of parameters where operands have so many values, from this
   * place on. Those of the gates, which follow the candidate, are halved: {@code 1 / (1 + exp(-s))}
   * is {@code (1 + tanh(s / 2)) / 2}.
   */
  private void pack(int gate, float[] columns, int place, int height) {
    float factor = gate == 0 ? 1 : 0.5f;
    int stride = layout.stride();
    for (int unit = 0; unit < sizes.units(); unit += COUNT) {
      int panel = layout.panel(unit / COUNT);
      int to = panel + place * stride + gate % 2 * COUNT + gate / 2 * layout.half();
      int lanes = Math.min(COUNT, sizes.units() - unit);
      for (int lane = 0; lane < lanes; lane++) {
        int from = (gate * sizes.units() + unit + lane) * height;
        for (int k = 0; k < height; k++) {
          panels[to + k * stride + lane] = factor * columns[from + k];
        }
      }
    }
  }

  /** The same for the other product, from a pair of vectors of an operand's gradient on. */
  private void packBack(int gate, float[] columns, int pair, int height) {
    for (int unit = 0; unit < sizes.units(); unit++) {
      int from = (gate * sizes.units() + unit) * height;
      int row = unit / COUNT * WIDTH + gate * COUNT + unit % COUNT;
      for (int k = 0; k < height; k += HALF) {
        int to = ((pair + k / HALF) * sizes.gates() + row) * HALF;
        System.arraycopy(columns, from + k, panelsBack, to, Math.min(HALF, height - k));
      }
    }
  }

  private void forEachGate(IntConsumer work) {
    List<RowRange> ranges = RowRange.split(GATES, EFFORT * sizes.weights());
    ParallelFor.forEach(
        ranges.size(),
        part -> IntStream.range(ranges.get(part).from(), ranges.get(part).to()).forEach(work));
  }

  /**
   * Gives a cell its gradients, by key.
   *
   * @param sums panels {@code [operand, gates of COUNT units]}
   */
  void read(float[] sums, Map<String, INDArray> gradients) {
    int columns = GATES * sizes.units();
    int ofBiases = columns * sizes.inputs();
    int ofRecurrent = ofBiases + columns;
    unpacked = ForwardActivations.grown(unpacked, columns * sizes.inner());
    forEachGate(
        gate -> {
          unpack(gate, sums, 0, sizes.inputs(), 0);
          unpack(gate, sums, sizes.one(), 1, ofBiases);
          unpack(gate, sums, sizes.state(), sizes.units(), ofRecurrent);
        });
    give(0, gradients.get(ParameterBlock.INPUT_WEIGHTS));
    give(ofBiases, gradients.get(ParameterBlock.BIAS));
    give(ofRecurrent, gradients.get(ParameterBlock.RECURRENT_WEIGHTS));
  }

  /**
   * Takes a gate's columns of a block out of panels.
   *
   * @param block where it begins in {@link #unpacked}
   */
  private void unpack(int gate, float[] sums, int place, int height, int block) {
    for (int unit = 0; unit < sizes.units(); unit += COUNT) {
      int from = (unit / COUNT * sizes.operand() + place) * WIDTH + gate * COUNT;
      int lanes = Math.min(COUNT, sizes.units() - unit);
      for (int lane = 0; lane < lanes; lane++) {
        int to = block + (gate * sizes.units() + unit + lane) * height;
        for (int k = 0; k < height; k++) {
          unpacked[to + k] = sums[from + k * WIDTH + lane];
        }
      }
    }
  }

  private void give(int block, INDArray gradient) {
    FloatBuffers.use(gradient, memory -> memory.put(unpacked, block, (int) gradient.length()));
  }
}
