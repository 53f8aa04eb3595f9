package org.carrousel.engine.nd4j;

import static org.carrousel.parallel.MatrixProducts.multiply;
import static org.carrousel.parallel.MatrixProducts.outer;

import java.util.Map;
import org.carrousel.cell.CellActivation;
import org.carrousel.cell.ParameterBlock;
import org.carrousel.engine.CellShape;
import org.carrousel.engine.Direction;
import org.nd4j.linalg.api.ndarray.INDArray;

/** {@link org.carrousel.cell.SimpleRnn} through time. */
final class SimpleRnnRecurrence extends Recurrence {
  private final CellActivation squash;
  private double[] values;

  SimpleRnnRecurrence(CellShape shape, Direction direction, CellActivation squash) {
    super(shape, direction);
    this.squash = squash;
  }

  @Override
  void resize() {
    values = new double[units * batch];
  }

  @Override
  void step(int time) {
    multiply(parameter(ParameterBlock.RECURRENT_WEIGHTS), fedBack(time), parts.slab(time), 1);
    parts.read(time, values);
    addBias(values);
    nonlinearity.squash(values, 0, values.length, squash);
    parts.write(time, values);
    writeState(time, values);
  }

  @Override
  void stepBack(int time, double[] hidden) {
    parts.read(time, values);
    double steepest = squash.steepest();
    double flattening = squash.flattening();
    for (int i = 0; i < values.length; i++) {
      values[i] = hidden[i] * (steepest - flattening * values[i] * values[i]);
    }
    writeParts(time, values);
    mask.clearPresent(time, hidden);
    addRecurrentGradient(time, ParameterBlock.RECURRENT_WEIGHTS, parts, hidden);
  }

  @Override
  void finish(Map<String, INDArray> gradients) {
    outer(fedBack(), parts.matrix(), gradients.get(ParameterBlock.RECURRENT_WEIGHTS));
  }
}
