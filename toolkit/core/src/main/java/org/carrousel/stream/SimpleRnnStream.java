package org.carrousel.stream;

import java.util.List;
import org.carrousel.cell.ParameterBlock;
import org.carrousel.cell.SimpleRnn;

/** One time step of a {@link SimpleRnn}. */
final class SimpleRnnStream extends CellStream {
  private final SimpleRnn cell;
  private final StreamWeights recurrentWeights;

  SimpleRnnStream(SimpleRnn cell, CellWeights weights) {
    super(cell, weights);
    this.cell = cell;
    this.recurrentWeights = weights.get(ParameterBlock.RECURRENT_WEIGHTS);
  }

  @Override
  void step() {
    recurrentWeights.addProduct(hidden, sums, 0);
    copySums(0, units);
    ACTIVATION_MATH.activate(values, 0, units, cell.squash());
    for (int k = 0; k < units; k++) {
      hidden[k] = (float) values[k];
    }
  }

  @Override
  public List<float[]> carried() {
    return List.of(hidden);
  }
}
