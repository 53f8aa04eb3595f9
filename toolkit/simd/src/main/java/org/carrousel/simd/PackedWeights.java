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

/** Packed weights of one LSTM layer; also unpacks the gradients of the weights. */
final class PackedWeights {
  /** Cost of packing one parameter, in multiplications of a matrix product. */
  private static final long PACKING_EFFORT = 250;

  private final LayerSizes sizes;
  private final boolean inference;

  /** Copy of the network's parameters in column-major order, to detect changes. */
  private final float[] inputWeights;

  private final float[] recurrentWeights;
  private final float[] biases;

  /** Weights of the forward product, in the order of {@link #layout}. */
  private final float[] panels;

  private WeightLayout layout;

  /**
   * Weights of the backward product, {@code [vector pairs of an operand's gradient, gates of all
   * units, HALF]}; empty for inference.
   */
  private final float[] panelsBack;

  /** Gradients of input weights, biases and recurrent weights, each in column-major order. */
  private float[] unpacked = new float[0];

  /**
   * @param inference whether no backward pass follows
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

  /** Packs a cell's parameters, by key, unless values and layout are those of the last call. */
  void write(Map<String, INDArray> parameters, WeightLayout newLayout) {
    boolean changed = !newLayout.equals(layout);
    layout = newLayout;
    changed |= copyIfChanged(parameters.get(ParameterBlock.INPUT_WEIGHTS), inputWeights);
    changed |= copyIfChanged(parameters.get(ParameterBlock.RECURRENT_WEIGHTS), recurrentWeights);
    changed |= copyIfChanged(parameters.get(ParameterBlock.BIAS), biases);
    if (!changed) {
      return;
    }
    forEachGate(
        gate -> {
          pack(gate, inputWeights, 0, sizes.inputs());
          pack(gate, biases, sizes.biasIndex(), 1);
          pack(gate, recurrentWeights, sizes.hiddenIndex(), sizes.units());
          if (!inference) {
            packBack(gate, recurrentWeights, 0, sizes.units());
            packBack(gate, inputWeights, sizes.pairs(), sizes.inputs());
          }
        });
  }

  /** Copies a parameter array, and returns whether its values differ from the copy before. */
  private static boolean copyIfChanged(INDArray parameter, float[] values) {
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
   * Packs a gate's columns for the forward product. The weights of sigmoid gates (all but gate 0,
   * the candidate) are halved, because {@code sigmoid(s) = (1 + tanh(s / 2)) / 2}.
   *
   * @param place index in an operand of the columns' first row
   * @param height rows of the columns
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

  /** Packs a gate's columns for the backward product, from this vector pair on. */
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
    List<RowRange> ranges = RowRange.split(GATES, PACKING_EFFORT * sizes.weights());
    ParallelFor.forEach(
        ranges.size(),
        part -> IntStream.range(ranges.get(part).from(), ranges.get(part).to()).forEach(work));
  }

  /**
   * Unpacks the gradients of the parameters into the cell's arrays, by key.
   *
   * @param sums {@code [panels, padded operand, WIDTH]}
   */
  void read(float[] sums, Map<String, INDArray> gradients) {
    int columns = GATES * sizes.units();
    int ofBiases = columns * sizes.inputs();
    int ofRecurrent = ofBiases + columns;
    unpacked = ForwardActivations.ensureCapacity(unpacked, columns * sizes.inner());
    forEachGate(
        gate -> {
          unpack(gate, sums, 0, sizes.inputs(), 0);
          unpack(gate, sums, sizes.biasIndex(), 1, ofBiases);
          unpack(gate, sums, sizes.hiddenIndex(), sizes.units(), ofRecurrent);
        });
    copyTo(0, gradients.get(ParameterBlock.INPUT_WEIGHTS));
    copyTo(ofBiases, gradients.get(ParameterBlock.BIAS));
    copyTo(ofRecurrent, gradients.get(ParameterBlock.RECURRENT_WEIGHTS));
  }

  /**
   * Unpacks a gate's columns of a parameter block.
   *
   * @param place index in an operand of the columns' first row
   * @param height rows of the columns
   * @param block index of the block's first value in {@link #unpacked}
   */
  private void unpack(int gate, float[] sums, int place, int height, int block) {
    for (int unit = 0; unit < sizes.units(); unit += COUNT) {
      int from = (unit / COUNT * sizes.paddedOperand() + place) * WIDTH + gate * COUNT;
      int lanes = Math.min(COUNT, sizes.units() - unit);
      for (int lane = 0; lane < lanes; lane++) {
        int to = block + (gate * sizes.units() + unit + lane) * height;
        for (int k = 0; k < height; k++) {
          unpacked[to + k] = sums[from + k * WIDTH + lane];
        }
      }
    }
  }

  private void copyTo(int block, INDArray gradient) {
    FloatBuffers.use(gradient, memory -> memory.put(unpacked, block, (int) gradient.length()));
  }
}
