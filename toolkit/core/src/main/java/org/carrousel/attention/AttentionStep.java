package org.carrousel.attention;

import org.deeplearning4j.nn.api.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An {@link Attention} of a trained network, fed the decoder's states one time step at a time. */
public final class AttentionStep {
  private final AttentionWeights weights;
  private final AttentionSource source;
  private final int outputs;

  /**
   * @param layer of the network
   * @param states of the source, {@code [batch, features, time]}
   * @param mask of the source, {@code [batch, time]}; null if everything is there
   */
  public AttentionStep(Layer layer, INDArray states, INDArray mask) {
    Attention attention = (Attention) layer.conf().getLayer();
    this.weights = new AttentionWeights(layer.paramTable(), attention.getScore());
    this.source = weights.source(states, mask);
    this.outputs = (int) attention.getNOut();
  }

  /**
   * The layer's outputs, {@code [outputs, rows]}.
   *
   * @param states of the decoder, {@code [inputs, rows]}
   * @param sourceRows the row of the source that belongs to each
   */
  public INDArray output(INDArray states, int[] sourceRows) {
    Alignment alignment =
        new Alignment(source, row -> sourceRows[row], weights::scoreFunction, sourceRows.length, 1);
    double[] contexts = alignment.contexts(weights.queries(states));
    return weights.matrix(weights.outputs(contexts, states), outputs);
  }
}
