package org.carrousel.stream;

import org.carrousel.cell.ActivationMath;
import org.carrousel.cell.Cell;
import org.carrousel.cell.ParameterBlock;

/**
 * Recurrent cell that computes one time step of one sequence. Its equations are separate from those
 * of the engines, which handle batches, masks and passes; tests compare both.
 */
abstract class CellStream implements LayerStream {
  static final ActivationMath ACTIVATION_MATH = ActivationMath.RATIONAL;

  final CellWeights weights;
  final int units;
  final float[] hidden;

  /** Pre-activations of gates and candidate. */
  final float[] sums;

  /** Activations of gates and candidate. */
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

  /** Computes the next hidden state from {@code W x + b} in {@code sums}. */
  abstract void step();

  @Override
  public final float[] step(float[] input) {
    bias.copyTo(sums);
    inputWeights.addProduct(input, sums, 0);
    step();
    return hidden;
  }

  /** Copies {@code sums[from..to)} to {@code values}. */
  final void copySums(int from, int to) {
    for (int k = from; k < to; k++) {
      values[k] = sums[k];
    }
  }
}
