package org.carrousel.recurrent.nd4j;

import static org.carrousel.parallel.MatrixProducts.multiply;
import static org.carrousel.parallel.MatrixProducts.outer;

import java.util.Map;
import org.carrousel.recurrent.CellShape;
import org.carrousel.recurrent.Direction;
import org.carrousel.recurrent.ParameterBlock;
import org.carrousel.recurrent.Squash;
import org.nd4j.linalg.api.ndarray.INDArray;

/** {@link org.carrousel.recurrent.SimpleRnn} through time. */
final class SimpleRecurrence extends Recurrence {
  private final Squash squash;
  private double[] values;

  SimpleRecurrence(CellShape shape, Direction direction, Squash squash) {
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
