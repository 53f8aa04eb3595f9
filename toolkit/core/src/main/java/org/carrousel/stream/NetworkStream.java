package org.carrousel.stream;

import java.util.Arrays;
import java.util.List;
import org.carrousel.error.BadInputException;

/** One sequence on its way through a {@link StreamingNetwork}. */
public final class NetworkStream {
  private final int inputs;
  private final List<LayerStream> layers;
  private final List<float[]> carried;

  NetworkStream(int inputs, List<LayerStream> layers) {
    this.inputs = inputs;
    this.layers = layers;
    this.carried = layers.stream().flatMap(layer -> layer.carried().stream()).toList();
  }

  /**
   * The network's answer at the next time step.
   *
   * @param features of the time step, {@code [inputs]}
   * @return {@code [outputs]}
   * @throws BadInputException if there are more or fewer features than the network has inputs, or
   *     if one is not a finite number; the state is as before
   */
  public float[] step(float... features) {
    check(features);
    float[] values = features;
    for (LayerStream layer : layers) {
      values = layer.step(values);
    }
    return values.clone();
  }

  private void check(float[] features) {
    if (features.length != inputs) {
      throw new BadInputException(
          "a time step of " + features.length + " features",
          "as many as the network has inputs: " + inputs,
          "give each time step every feature that the network was trained on");
    }
    for (int k = 0; k < inputs; k++) {
      if (!Float.isFinite(features[k])) {
        throw new BadInputException(
            "a time step with %s as feature %d of %d".formatted(features[k], k + 1, inputs),
            "a finite number",
            "fill missing values as the training data's were filled");
      }
    }
  }

  /** What the stream remembers of its time steps so far. */
  public StreamState state() {
    return new StreamState(carried);
  }

  /**
   * Goes on as if the time steps had been those of the stream whose state it was.
   *
   * @param state of a stream of the same network, or of one with the same layers
   * @throws BadInputException if it is that of other layers
   */
  public void restore(StreamState state) {
    List<float[]> arrays = state.arrays();
    List<Integer> given = lengths(arrays);
    if (!given.equals(lengths(carried))) {
      throw new BadInputException(
          "a state of arrays of the lengths " + given,
          "the state of a stream through the same network: " + lengths(carried),
          "restore it into a stream of the network that it was taken from");
    }
    for (int i = 0; i < arrays.size(); i++) {
      System.arraycopy(arrays.get(i), 0, carried.get(i), 0, arrays.get(i).length);
    }
  }

  private static List<Integer> lengths(List<float[]> arrays) {
    return arrays.stream().map(array -> array.length).toList();
  }

  /** Forgets all time steps: the next one is a first one. */
  public void reset() {
    carried.forEach(array -> Arrays.fill(array, 0));
  }
}
