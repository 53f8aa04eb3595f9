package org.carrousel.engine.nd4j;

import static org.carrousel.parallel.MatrixProducts.multiply;
import static org.carrousel.parallel.MatrixProducts.outer;

import java.util.Map;
import org.carrousel.cell.ParameterBlock;
import org.carrousel.engine.CellShape;
import org.carrousel.engine.Direction;
import org.nd4j.linalg.api.ndarray.INDArray;

/** GRU of Cho et al. 2014, whose reset gate is applied before the recurrent product. */
final class GruResetBeforeRecurrence extends GruRecurrence {
  /** Products {@code R h'} of both gates; in the backward pass their gradients. */
  private TimeStepMatrices gateProducts;

  /** Hidden states after the reset gate, {@code r h'}. */
  private TimeStepMatrices resetStates;

  /** Products {@code R (r h')} of the candidate; in the backward pass their gradients. */
  private TimeStepMatrices candidateProducts;

  private double[] gates;
  private double[] reset;
  private double[] candidates;

  GruResetBeforeRecurrence(CellShape shape, Direction direction) {
    super(shape, direction);
  }

  @Override
  void resize() {
    super.resize();
    gateProducts = matrices(2 * units, steps);
    resetStates = matrices(units, steps);
    candidateProducts = matrices(units, steps);
    gates = new double[2 * units * batch];
    reset = new double[units * batch];
    candidates = new double[units * batch];
  }

  @Override
  void step(int time) {
    multiply(
        parameter(ParameterBlock.RECURRENT_WEIGHTS),
        recurrentInput(time),
        gateProducts.at(time),
        0);
    gateProducts.read(time, gates);
    parts.read(time, values);
    addBias(values);
    states.read(before(time), hiddenBefore);
    double[] recurrentInput = recurrentInput(time, hiddenBefore);
    for (int row = 0; row < batch; row++) {
      int from = row * 3 * units;
      for (int k = 0; k < 2 * units; k++) {
        values[from + k] += gates[row * 2 * units + k];
      }
      activationMath.logistic(values, from, from + 2 * units);
      for (int k = 0; k < units; k++) {
        reset[row * units + k] = values[from + units + k] * recurrentInput[row * units + k];
      }
    }
    resetStates.write(time, reset);
    multiply(
        parameter(ParameterBlock.CANDIDATE_WEIGHTS),
        resetStates.at(time),
        candidateProducts.at(time),
        0);
    candidateProducts.read(time, candidates);
    for (int row = 0; row < batch; row++) {
      int candidate = (row * 3 + 2) * units;
      for (int k = 0; k < units; k++) {
        values[candidate + k] += candidates[row * units + k];
      }
      activationMath.tanh(values, candidate, candidate + units, 1, 1);
    }
    mix(time);
  }

  @Override
  void stepBack(int time, double[] gradient) {
    mixBack(time, gradient);
    for (int row = 0; row < batch; row++) {
      System.arraycopy(values, (row * 3 + 2) * units, candidates, row * units, units);
    }
    mask.clearMissing(time, candidates);
    candidateProducts.write(time, candidates);
    double[] recurrentInput = recurrentInput(time, hiddenBefore);
    double[] resetGradient =
        recurrentGradient(time, ParameterBlock.CANDIDATE_WEIGHTS, candidateProducts);
    for (int row = 0; row < batch; row++) {
      int from = row * 3 * units;
      for (int k = 0; k < units; k++) {
        int at = row * units + k;
        double r = values[from + units + k];
        values[from + units + k] = resetGradient[at] * recurrentInput[at] * r * (1 - r);
        resetGradient[at] *= r;
      }
      System.arraycopy(values, from, gates, row * 2 * units, 2 * units);
    }
    addRecurrentInputGradient(resetGradient, gradient);
    mask.clearMissing(time, gates);
    gateProducts.write(time, gates);
    writeParts(time, values);
    addRecurrentGradient(time, ParameterBlock.RECURRENT_WEIGHTS, gateProducts, gradient);
  }

  @Override
  void skipBack(int time) {
    gateProducts.write(time, new double[gates.length]);
    candidateProducts.write(time, new double[candidates.length]);
  }

  @Override
  void finish(Map<String, INDArray> gradients) {
    outer(recurrentInput(), gateProducts.matrix(), gradients.get(ParameterBlock.RECURRENT_WEIGHTS));
    outer(
        resetStates.matrix(),
        candidateProducts.matrix(),
        gradients.get(ParameterBlock.CANDIDATE_WEIGHTS));
  }
}
