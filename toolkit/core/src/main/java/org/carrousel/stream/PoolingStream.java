package org.carrousel.stream;

import java.util.List;
import org.deeplearning4j.nn.conf.layers.PoolingType;

/** Means or maxima of the time steps so far, of several poolings side by side. */
final class PoolingStream implements LayerStream {
  private final List<PoolingType> types;
  private final float[] sum;
  private final float[] max;

  /** Number of time steps so far, as an array because streams carry arrays. */
  private final float[] count = new float[1];

  private final float[] output;

  /**
   * Starts before the first time step.
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
