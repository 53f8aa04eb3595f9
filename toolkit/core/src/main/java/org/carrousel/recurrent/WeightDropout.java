package org.carrousel.recurrent;

import java.util.HashMap;
import java.util.Map;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.random.impl.BernoulliDistribution;
import org.nd4j.linalg.factory.Nd4j;

/**
 * DropConnect on recurrent weights (Merity, Keskar and Socher 2017, arXiv:1708.02182, section 2): a
 * training pass sets random weights to 0, the same at every time step and for every row, and scales
 * the others by 1 / (1 - probability). Uses ND4J's random generator, like DL4J's dropout.
 */
final class WeightDropout {
  private final double probability;

  /** Latest masks by parameter name: 1 for kept weights, 0 for dropped ones. */
  private final Map<String, INDArray> masks = new HashMap<>();

  /** Weights after dropout by parameter name; allocated once, because they are large. */
  private final Map<String, INDArray> dropped = new HashMap<>();

  WeightDropout(double probability) {
    this.probability = probability;
  }

  boolean isActive() {
    return probability > 0;
  }

  /** Draws a mask, and returns the weights after dropout; valid until the next draw. */
  INDArray draw(String name, INDArray weights) {
    INDArray mask = masks.computeIfAbsent(name, n -> like(weights));
    Nd4j.getExecutioner().exec(new BernoulliDistribution(mask, 1 - probability), Nd4j.getRandom());
    INDArray result = dropped.computeIfAbsent(name, n -> like(weights));
    return result.assign(weights).muli(mask).divi(1 - probability);
  }

  /** Replaces the gradient of the weights after dropout by that of the weights. */
  void backward(String name, INDArray gradient) {
    gradient.muli(masks.get(name)).divi(1 - probability);
  }

  @SuppressWarnings("try")
  private static INDArray like(INDArray weights) {
    try (MemoryWorkspace outside = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
      return Nd4j.create(weights.dataType(), weights.shape(), 'f');
    }
  }
}
