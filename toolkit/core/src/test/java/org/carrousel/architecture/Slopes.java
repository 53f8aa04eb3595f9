package org.carrousel.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.api.MultiDataSet;

/** Gradients of a network's parameters against central differences of its loss. */
final class Slopes {
  private Slopes() {}

  /**
   * Fails where a gradient is not the slope.
   *
   * @param what named in failures
   * @param backpropagated gradients of the mean loss, parameter by parameter
   * @param step by which each parameter is moved either way
   * @param tolerance greatest difference
   */
  static void requireEqual(
      String what,
      ComputationGraph network,
      MultiDataSet batch,
      double[] backpropagated,
      double step,
      double tolerance) {
    INDArray parameters = network.params();
    for (int i = 0; i < backpropagated.length; i++) {
      double kept = parameters.getDouble(i);
      parameters.putScalar(i, kept + step);
      double above = network.score(batch, false);
      parameters.putScalar(i, kept - step);
      double below = network.score(batch, false);
      parameters.putScalar(i, kept);
      assertThat(backpropagated[i])
          .as("%s, parameter %d", what, i)
          .isCloseTo((above - below) / (2 * step), within(tolerance));
    }
  }
}
