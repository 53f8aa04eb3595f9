package org.carrousel.onednn;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import org.carrousel.array.FloatBuffers;
import org.carrousel.onednn.GateMapping.Target;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Parameters of a cell, or their gradients, in oneDNN's order: gate by gate, each column by column.
 *
 * @param buffers values of each argument
 * @param rows length of a column of each argument; 1 for biases and peepholes
 * @param units columns of a gate
 */
record PackedParameters(Map<Target, FloatBuffer> buffers, Map<Target, Integer> rows, int units) {
  /** Weight of the hold feature: large enough to saturate a gate at 0 or 1 in single precision. */
  private static final float HOLD_WEIGHT = 1e4f;

  /** Copies a cell's parameters, by key, into the buffers; biases of the same gate are added. */
  void write(List<GateMapping> gateMappings, Map<String, INDArray> parameters) {
    FloatBuffer biases = buffers.get(Target.BIAS);
    for (int i = 0; i < biases.capacity(); i++) {
      biases.put(i, 0);
    }
    for (GateMapping mapping : gateMappings) {
      INDArray from = FloatBuffers.columns(parameters.get(mapping.key()));
      FloatBuffers.use(from, values -> write(mapping, values, height(from, mapping)));
    }
  }

  private void write(GateMapping mapping, FloatBuffer from, int height) {
    FloatBuffer to = buffers.get(mapping.target());
    if (mapping.target() != Target.BIAS) {
      int width = rows.get(mapping.target());
      copy(from, mapping.block(), height, to, mapping.gate(), width);
      return;
    }
    int start = mapping.gate() * units;
    for (int unit = 0; unit < units; unit++) {
      float sum = to.get(start + unit) + from.get(mapping.block() * units + unit);
      to.put(start + unit, sum);
    }
  }

  /** Copies the gradients from the buffers into the cell's arrays, by key. */
  void read(List<GateMapping> gateMappings, Map<String, INDArray> gradients) {
    for (GateMapping mapping : gateMappings) {
      INDArray to = gradients.get(mapping.key());
      int width = rows.get(mapping.target());
      FloatBuffer from = buffers.get(mapping.target());
      copy(from, mapping.gate(), width, FloatBuffers.of(to), mapping.block(), height(to, mapping));
    }
  }

  /** Adds the gradients of the buffers to the cell's arrays, by key. */
  void add(List<GateMapping> gateMappings, Map<String, INDArray> gradients) {
    for (GateMapping mapping : gateMappings) {
      INDArray array = gradients.get(mapping.key());
      FloatBuffer to = FloatBuffers.of(array);
      FloatBuffer from = buffers.get(mapping.target());
      int height = height(array, mapping);
      int width = rows.get(mapping.target());
      float[] sums = new float[units * height];
      float[] summands = new float[units * width];
      to.get(mapping.block() * sums.length, sums);
      from.get(mapping.gate() * summands.length, summands);
      for (int unit = 0; unit < units; unit++) {
        for (int row = 0; row < height; row++) {
          sums[unit * height + row] += summands[unit * width + row];
        }
      }
      to.put(mapping.block() * sums.length, sums);
    }
  }

  /**
   * Sets the weights of the last input feature, which keeps the state unchanged where it is 1.
   *
   * @param gates as {@link OnednnCell#holdGates}
   */
  void setHoldWeights(List<Integer> gates) {
    FloatBuffer weights = buffers.get(Target.INPUT_WEIGHTS);
    int width = rows.get(Target.INPUT_WEIGHTS);
    for (int gate = 0; gate < gates.size(); gate++) {
      for (int unit = 0; unit < units; unit++) {
        weights.put((gate * units + unit + 1) * width - 1, gates.get(gate) * HOLD_WEIGHT);
      }
    }
  }

  /** Copies a block of columns; if their lengths differ, only the rows that both have. */
  private void copy(
      FloatBuffer from, int block, int rows, FloatBuffer to, int toBlock, int toRows) {
    if (rows == toRows) {
      int size = units * rows;
      to.put(toBlock * size, from, block * size, size);
      return;
    }
    int common = Math.min(rows, toRows);
    for (int unit = 0; unit < units; unit++) {
      int column = block * units + unit;
      to.put((toBlock * units + unit) * toRows, from, column * rows, common);
    }
  }

  /** Returns the length of a column of the cell's array: 1 for biases and peepholes. */
  private static int height(INDArray matrix, GateMapping mapping) {
    boolean weights =
        mapping.target() == Target.INPUT_WEIGHTS || mapping.target() == Target.RECURRENT_WEIGHTS;
    return weights ? matrix.rows() : 1;
  }
}
