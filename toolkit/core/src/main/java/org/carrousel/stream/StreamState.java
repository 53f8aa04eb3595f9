package org.carrousel.stream;

import java.util.Arrays;
import java.util.List;

/**
 * What a {@link NetworkStream} remembers, as a value: it stays as it is when the stream goes on.
 * Jackson writes and reads it as it is, {@code {"arrays": [[0.25, ...], ...]}}, without loss.
 *
 * @param arrays of all layers, from the input to the output: of a recurrent layer the hidden state,
 *     then of an LSTM the memory cells and the gates that the next time step sees
 */
public record StreamState(List<float[]> arrays) {
  /** Copies the arrays. */
  public StreamState {
    arrays = copy(arrays);
  }

  /** Copies of the arrays. */
  @Override
  public List<float[]> arrays() {
    return copy(arrays);
  }

  private static List<float[]> copy(List<float[]> arrays) {
    return arrays.stream().map(float[]::clone).toList();
  }

  /** Whether the values are the same. */
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
