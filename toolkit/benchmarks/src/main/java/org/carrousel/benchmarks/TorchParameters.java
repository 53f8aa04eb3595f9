package org.carrousel.benchmarks;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** The weights of one of our networks in the arrangement of torch's {@code lstm}. */
final class TorchParameters {
  /** Torch wants input, forget, candidate, output; ours are candidate, forget, output, input. */
  private static final List<Integer> GATES = List.of(3, 1, 0, 2);

  private final NDManager manager;
  private final Workload problem;
  private final int units;

  TorchParameters(NDManager manager, Workload problem) {
    this.manager = manager;
    this.problem = problem;
    this.units = problem.shape().units();
  }

  /**
   * Layer by layer, and in it direction by direction: input weights {@code [4 · units, inputs]},
   * recurrent weights {@code [4 · units, units]}, and two biases {@code [4 · units]}. Both biases
   * are added to the same sum, so one of them stays 0 and is not trained.
   */
  NDList recurrent() {
    NDList all = new NDList();
    for (int layer = 0; layer < problem.shape().layers(); layer++) {
      Map<String, INDArray> table = table(layer);
      for (String direction : List.of("", "backward").subList(0, problem.shape().directions())) {
        INDArray input = table.get(direction + "W");
        all.add(trained(gates(input), 4L * units, input.rows()));
        all.add(trained(gates(table.get(direction + "RW")), 4L * units, units));
        all.add(trained(gates(table.get(direction + "b")), 4L * units));
        all.add(manager.zeros(new ai.djl.ndarray.types.Shape(4L * units)));
      }
    }
    return all;
  }

  /** Weights {@code [1, states]} and bias {@code [1]} of the linear output. */
  NDList head() {
    Map<String, INDArray> table = table(problem.shape().layers());
    INDArray weights = table.get("W");
    return new NDList(trained(weights, 1, weights.length()), trained(table.get("b"), 1));
  }

  private Map<String, INDArray> table(int layer) {
    return problem.initial().getLayer(layer).paramTable();
  }

  /** {@code [rows, 4 · units]} → {@code [4 · units, rows]}, the gates in torch's order. */
  private INDArray gates(INDArray blocks) {
    INDArray[] reordered =
        GATES.stream()
            .map(
                gate ->
                    blocks.get(
                        NDArrayIndex.all(),
                        NDArrayIndex.interval((long) gate * units, (gate + 1L) * units)))
            .toArray(INDArray[]::new);
    return Nd4j.concat(1, reordered).transpose();
  }

  private NDArray trained(INDArray values, long... shape) {
    NDArray array =
        manager.create(values.dup('c').data().asFloat(), new ai.djl.ndarray.types.Shape(shape));
    array.setRequiresGradient(true);
    return array;
  }
}
