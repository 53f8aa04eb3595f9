package org.carrousel.stream;

import java.util.Arrays;
import java.util.List;
import org.carrousel.error.BadInputException;

/** State of one sequence that a {@link StreamingNetwork} processes step by step. */
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
   * Computes the network's output at the next time step.
   *
   * @param features the features of the time step, {@code [inputs]}
   * @return {@code [outputs]}
   * @throws BadInputException if the number of features is not the network's number of inputs, or
   *     if one is not finite; the state does not change
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
            "fill missing values as in the training data");
      }
    }
  }

  /** Returns a copy of the current state. */
  public StreamState state() {
    return new StreamState(carried);
  }

  /**
   * Sets the state, so that this stream continues the sequence of the stream that returned it.
   *
   * @param state the state of a stream of the same network, or of one with the same layers
   * @throws BadInputException if the lengths of its arrays differ from those of this stream
   */
  public void restore(StreamState state) {
    List<float[]> arrays = state.arrays();
    List<Integer> given = lengths(arrays);
    if (!given.equals(lengths(carried))) {
      throw new BadInputException(
          "a state whose arrays have the lengths " + given,
          "the state of a stream of the same network, with the lengths " + lengths(carried),
          "restore it into a stream of the network that it was taken from");
    }
    for (int i = 0; i < arrays.size(); i++) {
      System.arraycopy(arrays.get(i), 0, carried.get(i), 0, arrays.get(i).length);
    }
  }

  private static List<Integer> lengths(List<float[]> arrays) {
    return arrays.stream().map(array -> array.length).toList();
  }

  /** Resets the state to zero: the next time step is the first of a sequence. */
  public void reset() {
    carried.forEach(array -> Arrays.fill(array, 0));
  }
}
