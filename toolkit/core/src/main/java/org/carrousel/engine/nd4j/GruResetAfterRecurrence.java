package org.carrousel.engine.nd4j;

import static org.carrousel.parallel.MatrixProducts.multiply;
import static org.carrousel.parallel.MatrixProducts.outer;

import java.util.Map;
import org.carrousel.cell.ParameterBlock;
import org.carrousel.engine.CellShape;
import org.carrousel.engine.CellState;
import org.carrousel.engine.Direction;
import org.nd4j.linalg.api.ndarray.INDArray;

/** GRU whose reset gate is applied after the recurrent product. */
final class GruResetAfterRecurrence extends GruRecurrence {
  /** Products {@code R h' + q} of all time steps; in the backward pass their gradients. */
  private TimeStepMatrices products;

  private double[] product;
  private double[] recurrentBias;
  private double[] recurrentBiasGradient;

  GruResetAfterRecurrence(CellShape shape, Direction direction) {
    super(shape, direction);
  }

  @Override
  void resize() {
    super.resize();
    products = matrices(3 * units, steps);
    product = new double[3 * units * batch];
  }

  @Override
  void start(CellState initial, int position) {
    recurrentBias = RowMajor.ofParameter(parameter(ParameterBlock.RECURRENT_BIAS));
  }

  @Override
  void step(int time) {
    multiply(
        parameter(ParameterBlock.RECURRENT_WEIGHTS), recurrentInput(time), products.at(time), 0);
    products.read(time, product);
    RowMajor.add(recurrentBias, product);
    products.write(time, product);
    parts.read(time, values);
    addBias(values);
    states.read(before(time), hiddenBefore);
    for (int row = 0; row < batch; row++) {
      int from = row * 3 * units;
      int candidate = from + 2 * units;
      for (int k = from; k < candidate; k++) {
        values[k] += product[k];
      }
      activationMath.logistic(values, from, candidate);
      for (int k = candidate; k < candidate + units; k++) {
        values[k] += values[k - units] * product[k];
      }
      activationMath.tanh(values, candidate, candidate + units, 1, 1);
    }
    mix(time);
  }

  @Override
  void startBack() {
    recurrentBiasGradient = new double[3 * units];
  }

  @Override
  void stepBack(int time, double[] gradient) {
    mixBack(time, gradient);
    products.read(time, product);
    for (int row = 0; row < batch; row++) {
      int from = row * 3 * units;
      int candidate = from + 2 * units;
      for (int k = candidate; k < candidate + units; k++) {
        double r = values[k - units];
        double dN = values[k];
        values[k - units] = dN * product[k] * r * (1 - r);
        product[k] = dN * r;
      }
      System.arraycopy(values, from, product, from, 2 * units);
    }
    mask.clearMissing(time, product);
    RowMajor.sum(product, recurrentBiasGradient);
    products.write(time, product);
    writeParts(time, values);
    addRecurrentGradient(time, ParameterBlock.RECURRENT_WEIGHTS, products, gradient);
  }

  @Override
  void skipBack(int time) {
    products.write(time, new double[product.length]);
  }

  @Override
  void finish(Map<String, INDArray> gradients) {
    outer(recurrentInput(), products.matrix(), gradients.get(ParameterBlock.RECURRENT_WEIGHTS));
    RowMajor.put(recurrentBiasGradient, gradients.get(ParameterBlock.RECURRENT_BIAS));
  }
}
