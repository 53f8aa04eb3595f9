package org.carrousel.simd;

import static org.carrousel.simd.Lanes.COUNT;
import static org.carrousel.simd.Products.GATES;
import static org.carrousel.simd.Products.WIDTH;

import java.util.Arrays;
import java.util.Map;
import org.carrousel.recurrent.FloatMemory;
import org.carrousel.recurrent.ParameterBlock;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A cell's parameters in the panels that products take, and their gradients taken out of panels.
 */
final class Weights {
  private final Sizes sizes;
  private final boolean inference;

  /** Column by column, as the parameters lie in the network. */
  private float[] inputWeights;

  private float[] recurrentWeights;
  private float[] biases;

  /** Panels {@code [inner, gates of COUNT units]}. */
  private final float[] panels;

  /** Panels {@code [gates of all units, COUNT values of an operand's gradient]}. */
  private final float[] panelsBack;

  /**
   * @param inference whether there will be no backward pass
   */
  Weights(Sizes sizes, boolean inference) {
    this.sizes = sizes;
    this.inference = inference;
    this.panels = new float[sizes.inner() * sizes.gates()];
    this.panelsBack = new float[inference ? 0 : sizes.operandGradient() * sizes.gates()];
    this.inputWeights = new float[0];
    this.recurrentWeights = new float[0];
    this.biases = new float[0];
  }

  float[] panels() {
    return panels;
  }

  float[] panelsBack() {
    return panelsBack;
  }

  /** Takes over a cell's parameters, by key; those that have not changed lie there already. */
  void write(Map<String, INDArray> parameters) {
    float[] input = values(parameters.get(ParameterBlock.INPUT_WEIGHTS));
    float[] recurrent = values(parameters.get(ParameterBlock.RECURRENT_WEIGHTS));
    float[] bias = values(parameters.get(ParameterBlock.BIAS));
    if (Arrays.equals(input, inputWeights)
        && Arrays.equals(recurrent, recurrentWeights)
        && Arrays.equals(bias, biases)) {
      return;
    }
    inputWeights = input;
    recurrentWeights = recurrent;
    biases = bias;
    pack(input, 0, sizes.inputs());
    pack(bias, sizes.one(), 1);
    pack(recurrent, sizes.state(), sizes.units());
    if (!inference) {
      packBack(recurrent, 0, sizes.units());
      packBack(input, sizes.paddedUnits(), sizes.inputs());
    }
  }

  private static float[] values(INDArray parameter) {
    INDArray columns = FloatMemory.columns(parameter);
    float[] values = new float[(int) columns.length()];
    FloatMemory.use(columns, memory -> memory.get(values));
    return values;
  }

  /**
   * Puts a block of parameters where operands have so many values, from this place on. Those of the
   * gates, which follow the candidate, are halved: {@code 1 / (1 + exp(-s))} is {@code (1 + tanh(s
   * / 2)) / 2}.
   */
  private void pack(float[] columns, int place, int height) {
    for (int gate = 0; gate < GATES; gate++) {
      float scale = gate == 0 ? 1 : 0.5f;
      for (int unit = 0; unit < sizes.units(); unit++) {
        int from = (gate * sizes.units() + unit) * height;
        int to = at(unit, place, sizes.inner(), gate);
        for (int k = 0; k < height; k++) {
          panels[to + k * WIDTH] = scale * columns[from + k];
        }
      }
    }
  }

  /** The same for the other product, by the place in an operand's gradient. */
  private void packBack(float[] columns, int place, int height) {
    for (int gate = 0; gate < GATES; gate++) {
      for (int unit = 0; unit < sizes.units(); unit++) {
        int from = (gate * sizes.units() + unit) * height;
        int row = unit / COUNT * WIDTH + gate * COUNT + unit % COUNT;
        for (int k = 0; k < height; k += COUNT) {
          int to = ((place + k) / COUNT * sizes.gates() + row) * COUNT;
          System.arraycopy(columns, from + k, panelsBack, to, Math.min(COUNT, height - k));
        }
      }
    }
  }

  /**
   * Gives a cell its gradients, by key.
   *
   * @param sums panels {@code [operand, gates of COUNT units]}
   */
  void read(float[] sums, Map<String, INDArray> gradients) {
    unpack(sums, 0, sizes.inputs(), gradients.get(ParameterBlock.INPUT_WEIGHTS));
    unpack(sums, sizes.one(), 1, gradients.get(ParameterBlock.BIAS));
    unpack(sums, sizes.state(), sizes.units(), gradients.get(ParameterBlock.RECURRENT_WEIGHTS));
  }

  private void unpack(float[] sums, int place, int height, INDArray gradient) {
    float[] columns = new float[GATES * sizes.units() * height];
    for (int gate = 0; gate < GATES; gate++) {
      for (int unit = 0; unit < sizes.units(); unit++) {
        int to = (gate * sizes.units() + unit) * height;
        int from = at(unit, place, sizes.operand(), gate);
        for (int k = 0; k < height; k++) {
          columns[to + k] = sums[from + k * WIDTH];
        }
      }
    }
    FloatMemory.of(gradient).put(columns);
  }

  /** Place of a unit's gate in the panels of so many rows. */
  private static int at(int unit, int row, int rows, int gate) {
    return (unit / COUNT * rows + row) * WIDTH + gate * COUNT + unit % COUNT;
  }
}
