package org.carrousel.engine.nd4j;

import static org.carrousel.parallel.MatrixProducts.multiply;
import static org.carrousel.parallel.MatrixProducts.outer;

import java.util.Map;
import org.carrousel.cell.CellActivation;
import org.carrousel.cell.ParameterBlock;
import org.carrousel.engine.CellShape;
import org.carrousel.engine.Direction;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Forward and backward pass of {@link org.carrousel.cell.SimpleRnn} over time. */
final class SimpleRnnRecurrence extends Recurrence {
  private final CellActivation activation;
  private double[] values;

  SimpleRnnRecurrence(CellShape shape, Direction direction, CellActivation activation) {
    super(shape, direction);
    this.activation = activation;
  }

  @Override
  void resize() {
    values = new double[units * batch];
  }

  @Override
  void step(int time) {
    multiply(parameter(ParameterBlock.RECURRENT_WEIGHTS), recurrentInput(time), parts.at(time), 1);
    parts.read(time, values);
    addBias(values);
    activationMath.activate(values, 0, values.length, activation);
    parts.write(time, values);
    writeState(time, values);
  }

  @Override
  void stepBack(int time, double[] hidden) {
    parts.read(time, values);
    double derivativeAtZero = activation.derivativeAtZero();
    double derivativeDecay = activation.derivativeDecay();
    for (int i = 0; i < values.length; i++) {
      values[i] = hidden[i] * (derivativeAtZero - derivativeDecay * values[i] * values[i]);
    }
    writeParts(time, values);
    mask.clearPresent(time, hidden);
    addRecurrentGradient(time, ParameterBlock.RECURRENT_WEIGHTS, parts, hidden);
  }

  @Override
  void finish(Map<String, INDArray> gradients) {
    outer(recurrentInput(), parts.matrix(), gradients.get(ParameterBlock.RECURRENT_WEIGHTS));
  }
}
