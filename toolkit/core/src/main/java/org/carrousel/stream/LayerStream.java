package org.carrousel.stream;

import java.util.List;

/** One layer of a stream: its state between time steps and its work arrays. */
interface LayerStream {
  /**
   * Computes the layer's output at the next time step. The array is overwritten by the next call.
   */
  float[] step(float[] input);

  /** Returns the layer's state arrays, not copies: writing to them changes the state. */
  List<float[]> carried();
}
