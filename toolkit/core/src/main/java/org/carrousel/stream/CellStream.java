package org.carrousel.stream;

import org.carrousel.cell.ActivationMath;
import org.carrousel.cell.Cell;
import org.carrousel.cell.ParameterBlock;

/**
 * What all cells have in common. The equations are written for one row, apart from those of the
 * engines: an engine's are spread over passes, masks and rows of a batch. Tests hold that both give
 * the same.
 */
abstract class CellStream implements LayerStream {
  static final ActivationMath ACTIVATION_MATH = ActivationMath.RATIONAL;

  final CellWeights weights;
  final int units;
  final float[] hidden;

  /** What gates and candidate add up. */
  final float[] sums;

  /** Gates and candidate. */
  final double[] values;

  private final StreamWeights inputWeights;
  private final StreamWeights bias;

  CellStream(Cell cell, CellWeights weights) {
    this.weights = weights;
    this.units = weights.units();
    this.hidden = new float[cell.outputs(units)];
    this.inputWeights = weights.get(ParameterBlock.INPUT_WEIGHTS);
    this.bias = weights.get(ParameterBlock.BIAS);
    this.sums = new float[bias.columns()];
    this.values = new double[bias.columns()];
  }

  /** From {@code W x + b} in {@code sums} to the next hidden state. */
  abstract void step();

  @Override
  public final float[] step(float[] input) {
    bias.copyTo(sums);
    inputWeights.addProduct(input, sums, 0);
    step();
    return hidden;
  }

  /** Takes sums over into the values. */
  final void widen(int from, int to) {
    for (int k = from; k < to; k++) {
      values[k] = sums[k];
    }
  }
}
