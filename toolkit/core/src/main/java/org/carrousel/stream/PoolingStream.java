package org.carrousel.stream;

import java.util.List;
import org.deeplearning4j.nn.conf.layers.PoolingType;

/** Mean and max pooling over the time steps so far, concatenated. */
final class PoolingStream implements LayerStream {
  private final List<PoolingType> types;
  private final float[] sum;
  private final float[] max;

  /** Number of time steps so far; an array because it is part of the state. */
  private final float[] count = new float[1];

  private final float[] output;

  /**
   * Creates poolings before the first time step.
   *
   * @param types poolings whose results are concatenated: AVG or MAX
   * @param width features of a time step
   */
  PoolingStream(List<PoolingType> types, int width) {
    this.types = types;
    this.sum = new float[width];
    this.max = new float[width];
    this.output = new float[types.size() * width];
  }

  @Override
  public float[] step(float[] input) {
    boolean first = count[0]++ == 0;
    for (int k = 0; k < sum.length; k++) {
      sum[k] += input[k];
      max[k] = first ? input[k] : Math.max(max[k], input[k]);
    }
    int at = 0;
    for (PoolingType type : types) {
      for (int k = 0; k < sum.length; k++) {
        output[at++] = type == PoolingType.MAX ? max[k] : sum[k] / count[0];
      }
    }
    return output;
  }

  @Override
  public List<float[]> carried() {
    return List.of(sum, max, count);
  }
}
