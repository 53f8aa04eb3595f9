package org.carrousel.stream;

import java.util.Arrays;
import java.util.List;

/** A dense layer or a head, {@code function(W x + b)}, which carries nothing. */
final class DenseStream implements LayerStream {
  private final StreamWeights weights;

  /** Null without. */
  private final StreamWeights bias;

  private final ActivationFunction function;
  private final float[] output;

  DenseStream(StreamWeights weights, StreamWeights bias, ActivationFunction function) {
    this.weights = weights;
    this.bias = bias;
    this.function = function;
    this.output = new float[weights.columns()];
  }

  @Override
  public float[] step(float[] input) {
    if (bias == null) {
      Arrays.fill(output, 0);
    } else {
      bias.copyTo(output);
    }
    weights.addProduct(input, output, 0);
    function.apply(output);
    return output;
  }

  @Override
  public List<float[]> carried() {
    return List.of();
  }
}
