package org.carrousel.recurrent;

import java.util.HashMap;
import java.util.Map;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.random.impl.BernoulliDistribution;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Leaves recurrent weights out of a pass of training, the same ones at every time step and for
 * every row, and scales the others up to make good for them: DropConnect on the hidden-to-hidden
 * weights (Merity, Keskar and Socher 2017, arXiv:1708.02182, section 2). Drawn from ND4J's
 * generator, as DL4J's dropout is.
 */
final class WeightDropout {
  private final double probability;

  /** By the name of the weights: 1 where they are kept, 0 where not, as last drawn. */
  private final Map<String, INDArray> kept = new HashMap<>();

  /** The weights as last answered: allocated once, as they are large. */
  private final Map<String, INDArray> remaining = new HashMap<>();

  WeightDropout(double probability) {
    this.probability = probability;
  }

  boolean acts() {
    return probability > 0;
  }

  /** What is left of weights in the next pass. */
  INDArray draw(String name, INDArray weights) {
    INDArray mask = kept.computeIfAbsent(name, n -> like(weights));
    Nd4j.getExecutioner().exec(new BernoulliDistribution(mask, 1 - probability), Nd4j.getRandom());
    INDArray left = remaining.computeIfAbsent(name, n -> like(weights));
    return left.assign(weights).muli(mask).divi(1 - probability);
  }

  /** Turns the gradient of what was left into that of the weights. */
  void backward(String name, INDArray gradient) {
    gradient.muli(kept.get(name)).divi(1 - probability);
  }

  @SuppressWarnings("try")
  private static INDArray like(INDArray weights) {
    try (MemoryWorkspace outside = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
      return Nd4j.create(weights.dataType(), weights.shape(), 'f');
    }
  }
}
