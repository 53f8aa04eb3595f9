package org.carrousel.stream;

import java.util.List;
import org.carrousel.cell.Gru;
import org.carrousel.cell.ParameterBlock;

/**
 * One time step of a {@link Gru}. Arrays contain update gate, reset gate, candidate, in this order.
 */
final class GruStream extends CellStream {
  private final Gru cell;
  private final StreamWeights recurrentWeights;

  /** {@code r h'}, or {@code R h' + q}. */
  private final float[] product;

  GruStream(Gru cell, CellWeights weights) {
    super(cell, weights);
    this.cell = cell;
    this.recurrentWeights = weights.get(ParameterBlock.RECURRENT_WEIGHTS);
    this.product = new float[cell.reset() == Gru.Reset.BEFORE ? units : 3 * units];
  }

  @Override
  void step() {
    switch (cell.reset()) {
      case BEFORE -> resetBefore();
      case AFTER -> resetAfter();
    }
    ACTIVATION_MATH.tanh(values, 2 * units, 3 * units, 1, 1);
    for (int k = 0; k < units; k++) {
      double u = values[k];
      hidden[k] = (float) (u * hidden[k] + (1 - u) * values[2 * units + k]);
    }
  }

  private void resetBefore() {
    recurrentWeights.addProduct(hidden, sums, 0);
    gates();
    for (int k = 0; k < units; k++) {
      product[k] = (float) (values[units + k] * hidden[k]);
    }
    weights.get(ParameterBlock.CANDIDATE_WEIGHTS).addProduct(product, sums, 2 * units);
    copySums(2 * units, 3 * units);
  }

  private void resetAfter() {
    weights.get(ParameterBlock.RECURRENT_BIAS).copyTo(product);
    recurrentWeights.addProduct(hidden, product, 0);
    for (int k = 0; k < 2 * units; k++) {
      sums[k] += product[k];
    }
    gates();
    for (int k = 2 * units; k < 3 * units; k++) {
      values[k] = sums[k] + values[k - units] * product[k];
    }
  }

  private void gates() {
    copySums(0, 2 * units);
    ACTIVATION_MATH.logistic(values, 0, 2 * units);
  }

  @Override
  public List<float[]> carried() {
    return List.of(hidden);
  }
}
