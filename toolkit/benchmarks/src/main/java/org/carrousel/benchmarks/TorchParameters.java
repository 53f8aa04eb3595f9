package org.carrousel.benchmarks;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Conversion of the weights of our networks to the layout of torch's {@code lstm}. */
final class TorchParameters {
  /** Our gate numbers in torch's order i, f, g, o; our order is g, f, o, i. */
  private static final List<Integer> GATES = List.of(3, 1, 0, 2);

  private final NDManager manager;
  private final Workload workload;
  private final int units;

  TorchParameters(NDManager manager, Workload workload) {
    this.manager = manager;
    this.workload = workload;
    this.units = workload.shape().units();
  }

  /**
   * Returns the weights of each layer and direction: input weights {@code [4 · units, inputs]},
   * recurrent weights {@code [4 · units, units]} and two biases {@code [4 · units]}. Torch adds
   * both biases to the same sum, so the second one stays 0 and is not trained.
   */
  NDList recurrent() {
    NDList all = new NDList();
    for (int layer = 0; layer < workload.shape().layers(); layer++) {
      Map<String, INDArray> table = table(layer);
      for (String direction : List.of("", "backward").subList(0, workload.shape().directions())) {
        INDArray input = table.get(direction + "W");
        all.add(trained(gates(input), 4L * units, input.rows()));
        all.add(trained(gates(table.get(direction + "RW")), 4L * units, units));
        all.add(trained(gates(table.get(direction + "b")), 4L * units));
        all.add(manager.zeros(new ai.djl.ndarray.types.Shape(4L * units)));
      }
    }
    return all;
  }

  /** Returns weights {@code [1, states]} and bias {@code [1]} of the linear output. */
  NDList head() {
    Map<String, INDArray> table = table(workload.shape().layers());
    INDArray weights = table.get("W");
    return new NDList(trained(weights, 1, weights.length()), trained(table.get("b"), 1));
  }

  private Map<String, INDArray> table(int layer) {
    return workload.initial().getLayer(layer).paramTable();
  }

  /** Converts {@code [rows, 4 · units]} to {@code [4 · units, rows]} with torch's gate order. */
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
