package org.carrousel.attention;

import org.deeplearning4j.nn.api.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Computes a trained {@link Attention} layer for single time steps of the decoder. */
public final class AttentionStep {
  private final AttentionWeights weights;
  private final AttentionSource source;
  private final int outputs;

  /**
   * Prepares the source.
   *
   * @param layer the network's attention layer
   * @param states source states {@code [batch, features, time]}
   * @param mask mask of the source, {@code [batch, time]}; null if there is no padding
   */
  public AttentionStep(Layer layer, INDArray states, INDArray mask) {
    Attention attention = (Attention) layer.conf().getLayer();
    this.weights = new AttentionWeights(layer.paramTable(), attention.getScore());
    this.source = weights.source(states, mask);
    this.outputs = (int) attention.getNOut();
  }

  /**
   * Returns the outputs of the layer, {@code [outputs, rows]}.
   *
   * @param states decoder states {@code [inputs, rows]}
   * @param sourceRows row of the source for each decoder state
   */
  public INDArray output(INDArray states, int[] sourceRows) {
    Alignment alignment =
        new Alignment(source, row -> sourceRows[row], weights::scoreFunction, sourceRows.length, 1);
    double[] contexts = alignment.contexts(weights.queries(states));
    return weights.matrix(weights.outputs(contexts, states), outputs);
  }
}
