package org.carrousel.stream;

import java.util.Arrays;
import java.util.List;

/** Dense layer or head, {@code function(W x + b)}, without state. */
final class DenseStream implements LayerStream {
  private final StreamWeights weights;

  /** Null if the layer has no bias. */
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
