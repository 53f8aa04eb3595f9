package org.carrousel.stream;

import java.util.Arrays;
import java.util.List;

/**
 * Immutable copy of a {@link NetworkStream}'s state. Jackson serializes it without loss, as {@code
 * {"arrays": [[0.25, ...], ...]}}.
 *
 * @param arrays state arrays of all layers, from the input to the output: the hidden state of a
 *     recurrent layer, for an LSTM followed by the memory cells and the gates that the next time
 *     step reads; sum, maximum and count of a pooling
 */
public record StreamState(List<float[]> arrays) {
  /** Copies the arrays. */
  public StreamState {
    arrays = copy(arrays);
  }

  /** Returns copies of the arrays. */
  @Override
  public List<float[]> arrays() {
    return copy(arrays);
  }

  private static List<float[]> copy(List<float[]> arrays) {
    return arrays.stream().map(float[]::clone).toList();
  }

  /** Returns whether all values are equal. */
  @Override
  public boolean equals(Object other) {
    return other instanceof StreamState state
        && Arrays.deepEquals(arrays.toArray(), state.arrays.toArray());
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(arrays.toArray());
  }
}
